package io.wsk.benchmarks.server;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;

/** Accepts everybody, and says so. */
final class GreetingListener {
    @WskAcceptEvent
    EchoConnection accepted(WskAccept accept) {
        accept.socket().send(Greeting.bytes());
        return new EchoConnection();
    }
}
