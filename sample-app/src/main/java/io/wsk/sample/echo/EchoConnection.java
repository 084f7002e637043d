package io.wsk.sample.echo;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;

/** Sends everything back until the peer disconnects (SMP-31). */
class EchoConnection {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, ByteBuffer data) {
        socket.send(data);
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.close(); // sends what is still queued, then the end of the stream
    }
}
