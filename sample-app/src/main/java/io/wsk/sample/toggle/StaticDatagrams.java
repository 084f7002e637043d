package io.wsk.sample.toggle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.sample.Transcript;

/** Always told of datagrams, without a request of its own. */
final class StaticDatagrams {
    private final Transcript transcript;

    StaticDatagrams(Transcript transcript) {
        this.transcript = transcript;
    }

    @WskReceiveFromEvent(enabled = WskEnabled.STATIC)
    void received(WskDatagram datagram) {
        transcript.event("callback", "receive-from \"%s\"".formatted(new String(datagram.toByteArray(), UTF_8)));
    }
}
