package io.wsk.sample.endtoend;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Sends back what comes, and closes when the peer has disconnected. */
public final class EchoConnection {
    public final WskConnectionSocket socket;
    public final BlockingQueue<WskDisconnectKind> disconnects = new LinkedBlockingQueue<>();

    public EchoConnection(WskConnectionSocket socket) {
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

    public WskDisconnectKind awaitDisconnect() throws InterruptedException {
        return Wait.forNext(disconnects, "disconnect");
    }

    /** Waits until the socket is closed, after which nothing can be indicated any more. */
    public boolean awaitClose() throws InterruptedException {
        return socket.awaitClose(Loopback.PATIENCE);
    }
}
