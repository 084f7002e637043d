package io.wsk.sample.gatekeeper;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;

/** A connection that was let in: it is told what it says. */
final class Guest {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, ByteBuffer data) {
        socket.send(data);
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.close();
    }
}
