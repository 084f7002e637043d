package io.wsk.sample.toggle;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.sample.Transcript;
import java.util.concurrent.CompletableFuture;

/** Hands out its first connection. Its callbacks may be switched when the accept callback has returned (ACE-05). */
final class SwitchedListener {
    final CompletableFuture<WskConnectionSocket> first = new CompletableFuture<>();
    private final EventCallbackControl control;
    private final Transcript transcript;

    SwitchedListener(EventCallbackControl control, Transcript transcript) {
        this.control = control;
        this.transcript = transcript;
    }

    @WskAcceptEvent
    SwitchedConnection accepted(WskAccept accept) {
        first.complete(accept.socket());
        transcript.event("callback", "accept");
        return new SwitchedConnection(control, transcript);
    }
}
