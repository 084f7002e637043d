package io.wsk.benchmarks.server;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;

/** Sends everything back. */
final class EchoConnection {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, ByteBuffer data) {
        socket.send(data);
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.close();
    }
}
