package io.wsk.sample.echo;

import io.wsk.runtime.WskConnectionSocket;
import java.io.PrintWriter;
import java.nio.ByteBuffer;

/** Counts the bytes of a connection and reports them at its end. */
final class LoggingConnection extends EchoConnection {
    private final String name;
    private final PrintWriter log;
    private long bytes;

    LoggingConnection(String name, PrintWriter log) {
        this.name = name;
        this.log = log;
    }

    @Override
    void received(WskConnectionSocket socket, ByteBuffer data) {
        bytes += data.remaining();
        super.received(socket, data);
    }

    @Override
    void disconnected(WskConnectionSocket socket) {
        super.disconnected(socket);
        log.println("%s closed, %d bytes".formatted(name, bytes));
    }
}
