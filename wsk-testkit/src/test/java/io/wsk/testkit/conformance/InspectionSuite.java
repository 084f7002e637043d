package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ListenEvent;

/** What the suites about connection requests that are inspected have in common. */
public abstract class InspectionSuite extends ConformanceSuite {
    /** A request that the inspect callback has answered, and its peer. */
    protected record Request(WskInspectId id, StreamPeer peer) {}

    /** {@return a bound listener in conditional-accept mode, whose accept callback is on} */
    protected final Listener inspectingAndAccepting() {
        Listener listener = inspecting();
        listener.socket().enable(ListenEvent.ACCEPT);
        return listener;
    }

    /** {@return a request that the inspect callback has pended} */
    protected final Request pended(Listener listener) {
        return answered(listener, WskInspectAction.PEND);
    }

    /** {@return a request that the inspect callback has accepted; nobody has claimed it if accept is off} */
    protected final Request unclaimed(Listener listener) {
        return answered(listener, WskInspectAction.ACCEPT);
    }

    private Request answered(Listener listener, WskInspectAction answer) {
        int before = listener.handler().inspect.returned();
        listener.handler().inspect.answers(call -> answer);
        StreamPeer peer = net.connect(listener.socket().localAddress());
        until(() -> listener.handler().inspect.returned() > before, "the request is inspected");
        return new Request(listener.handler().inspect.last().inspection().id(), peer);
    }

    /** Completes an inspection; {@return the status, which is also that of the IRP} */
    protected final WskStatus complete(Listener listener, WskInspectId id, WskInspectAction action) {
        WskIrp irp = WskIrp.create();
        WskStatus status = listener.socket().inspectComplete(id, action, irp);
        assertThat(outcome(irp)).isEqualTo(status);
        return status;
    }
}
