package io.wsk.benchmarks.server;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;

/** Accepts everybody. */
final class EchoListener {
    @WskAcceptEvent
    EchoConnection accepted(WskAccept accept) {
        return new EchoConnection();
    }
}
