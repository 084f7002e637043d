package io.wsk.sample.toggle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.sample.Transcript;

/** Always told of data, without a request of its own; of a disconnect, because the listener hands that on (ENB-50). */
final class StaticConnection {
    private final Transcript transcript;

    StaticConnection(Transcript transcript) {
        this.transcript = transcript;
    }

    @WskReceiveEvent(enabled = WskEnabled.STATIC)
    void received(byte[] data) {
        transcript.event("callback", "receive \"%s\"".formatted(new String(data, UTF_8)));
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        socket.close();
    }
}
