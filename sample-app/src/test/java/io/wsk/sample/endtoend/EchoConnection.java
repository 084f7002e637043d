package io.wsk.sample.endtoend;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends back what comes, and closes when the peer has disconnected. */
final class EchoConnection {
    final WskConnectionSocket socket;
    final BlockingQueue<WskDisconnectKind> disconnects = new LinkedBlockingQueue<>();

    EchoConnection(WskConnectionSocket socket) {
        this.socket = socket;
    }

    @WskReceiveEvent
    void received(WskConnectionSocket from, ByteBuffer data) {
        from.send(data);
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket from, WskDisconnectKind kind) {
        disconnects.add(kind);
        from.close();
    }

    WskDisconnectKind awaitDisconnect() throws InterruptedException {
        return Wait.forNext(disconnects, "disconnect");
    }

    /** Waits until the socket is closed, after which nothing can be indicated any more. */
    boolean awaitClose() throws InterruptedException {
        return socket.awaitClose(Loopback.PATIENCE);
    }
}
