package io.wsk.benchmarks.server;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;

/** Accepts nobody. */
final class RefusingListener {
    @WskAcceptEvent
    AcceptVerdict accepted(WskAccept accept) {
        return accept.reject();
    }
}
