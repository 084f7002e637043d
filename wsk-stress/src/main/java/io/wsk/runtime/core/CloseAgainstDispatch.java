package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A close against calls of an optional and of a static callback: neither begins once the gate was closed (CLS-05, EVT-14).
 *
 * <p>r1, r2: 0 no call, 1 a call, 2 a call that began after the close; for the optional and the static callback.
 */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "closed before both")
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "closed in between")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "closed after both")
@Outcome(expect = Expect.FORBIDDEN, desc = "a call after the close")
@State
public class CloseAgainstDispatch {
    private final EventGate gate = new EventGate(WSK_EVENT_RECEIVE, WSK_EVENT_DISCONNECT);
    private volatile boolean closed;

    /** The loop. */
    @Actor
    public void dispatch(II_Result r) {
        r.r1 = call(WSK_EVENT_RECEIVE);
        r.r2 = call(WSK_EVENT_DISCONNECT);
    }

    private int call(int event) {
        boolean closedBefore = closed;
        if (!gate.enterOrPark(event)) {
            return 0;
        }
        gate.exit(event);
        return closedBefore ? 2 : 1;
    }

    /** Whoever closes. */
    @Actor
    public void close() {
        gate.close();
        closed = true;
    }
}
