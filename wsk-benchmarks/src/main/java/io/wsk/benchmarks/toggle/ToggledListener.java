package io.wsk.benchmarks.toggle;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;

/** Accepts the one connection. */
final class ToggledListener {
    final ToggledConnection connection = new ToggledConnection();

    @WskAcceptEvent
    ToggledConnection accepted(WskAccept accept) {
        return connection;
    }
}
