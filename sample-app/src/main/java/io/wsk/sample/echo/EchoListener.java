package io.wsk.sample.echo;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;

/** Accepts every connection (SMP-25). */
class EchoListener {
    @WskAcceptEvent
    EchoConnection accepted(WskAccept accept) {
        return new EchoConnection();
    }
}
