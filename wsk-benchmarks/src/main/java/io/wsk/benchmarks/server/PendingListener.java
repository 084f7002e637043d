package io.wsk.benchmarks.server;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import java.util.concurrent.Executor;

/** A conditional listener that has somebody else decide, who lets everybody in. */
final class PendingListener {
    private final Executor decider;

    PendingListener(Executor decider) {
        this.decider = decider;
    }

    @WskInspectEvent
    WskInspectAction inspect(WskListenSocket listener, WskInspection inspection) {
        decider.execute(() -> letIn(listener, inspection.id()));
        return WskInspectAction.PEND;
    }

    private static void letIn(WskListenSocket listener, WskInspectId id) {
        if (!listener.inspectComplete(id, WskInspectAction.ACCEPT, WskIrp.create())
                .isSuccess()) {
            throw new IllegalStateException("the peer should have waited");
        }
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
