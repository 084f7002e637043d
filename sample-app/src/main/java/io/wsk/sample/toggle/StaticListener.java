package io.wsk.sample.toggle;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.sample.Transcript;
import java.util.concurrent.CompletableFuture;

/** Hands out its first connection. */
final class StaticListener {
    final CompletableFuture<WskConnectionSocket> first = new CompletableFuture<>();
    private final Transcript transcript;

    StaticListener(Transcript transcript) {
        this.transcript = transcript;
    }

    @WskAcceptEvent
    StaticConnection accepted(WskAccept accept) {
        first.complete(accept.socket());
        transcript.event("callback", "accept");
        return new StaticConnection(transcript);
    }
}
