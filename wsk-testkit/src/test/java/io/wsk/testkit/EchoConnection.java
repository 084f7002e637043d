package io.wsk.testkit;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Echoes; says "off" to switch receive off, and throws at "bug". */
final class EchoConnection {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, ByteBuffer data) {
        switch (StandardCharsets.UTF_8.decode(data.duplicate()).toString()) {
            case "off" -> {
                WskStatus pending = socket.disable(ConnectionEvent.RECEIVE);
                assert pending == WskStatus.EVENT_PENDING;
            }
            case "bug" -> throw new IllegalStateException("on purpose");
            default -> socket.send(data);
        }
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.close();
    }
}
