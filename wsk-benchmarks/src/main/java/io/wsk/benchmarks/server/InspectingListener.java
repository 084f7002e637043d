package io.wsk.benchmarks.server;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import java.net.InetSocketAddress;

/** A conditional listener that decides by the address of the peer. */
final class InspectingListener {
    private final AddressRule wanted;

    InspectingListener(AddressRule wanted) {
        this.wanted = wanted;
    }

    @WskInspectEvent
    WskInspectAction inspect(WskInspection inspection) {
        return wanted.matches((InetSocketAddress) inspection.remoteAddress())
                ? WskInspectAction.ACCEPT
                : WskInspectAction.REJECT;
    }

    @WskAcceptEvent
    EchoConnection accepted(WskAccept accept) {
        accept.socket().send(Greeting.bytes());
        return new EchoConnection();
    }

    @WskAbortEvent
    void aborted(WskInspectId id) {
        // Nothing was kept for it.
    }
}
