package io.wsk.benchmarks.server;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;

/** Sends everything back. */
final class StaticEchoConnection {
    @WskReceiveEvent(enabled = WskEnabled.STATIC)
    void received(WskConnectionSocket socket, ByteBuffer data) {
        socket.send(data);
    }

    @WskDisconnectEvent(enabled = WskEnabled.STATIC)
    void disconnected(WskConnectionSocket socket) {
        socket.close();
    }
}
