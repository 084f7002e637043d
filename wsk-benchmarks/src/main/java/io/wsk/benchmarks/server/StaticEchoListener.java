package io.wsk.benchmarks.server;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;

/** Accepts everybody. */
final class StaticEchoListener {
    @WskAcceptEvent
    StaticEchoConnection accepted(WskAccept accept) {
        return new StaticEchoConnection();
    }
}
