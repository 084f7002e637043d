package io.wsk.benchmarks.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.wsk.benchmarks.load.ConnectTask;

/** What Vert.x does with connections that come and go. */
final class VertxGate {
    private VertxGate() {}

    @SuppressWarnings("FutureReturnValueIgnored") // a peer that has gone is told to the handler of exceptions
    static void greet(NetSocket socket) {
        socket.exceptionHandler(failure -> {}); // the peers reset
        socket.write(Buffer.buffer(1).appendByte(ConnectTask.GREETING));
    }
}
