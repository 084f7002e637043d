package io.wsk.benchmarks.server;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;

/** Accepts everybody and closes at once. */
final class HangingUpListener {
    @WskAcceptEvent
    EchoConnection accepted(WskAccept accept) {
        accept.socket().close();
        return new EchoConnection();
    }
}
