package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.runtime.WskStatus;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * A disable without an IRP against a call: what answered SUCCESS has taken effect (ENB-24 A), so no call runs then, and none
 * starts after it; what answered EVENT_PENDING has met a call (ENB-24 C).
 *
 * <p>r1: 0 no call, 1 a call, 2 a call that began after the disable had answered SUCCESS. r2: 0 SUCCESS, 1 EVENT_PENDING. r3:
 * whether a call was running when the disable had answered SUCCESS.
 */
@JCStressTest
@Outcome(id = "0, 0, 0", expect = Expect.ACCEPTABLE, desc = "disabled before the call")
@Outcome(id = "1, 0, 0", expect = Expect.ACCEPTABLE, desc = "disabled after the call")
@Outcome(id = "1, 1, 0", expect = Expect.ACCEPTABLE, desc = "disabled during the call")
@Outcome(expect = Expect.FORBIDDEN, desc = "a disable that has completed did not stay completed")
@State
public class DisableAgainstDispatch {
    private final EventGate gate = new EventGate(WSK_EVENT_RECEIVE, 0);
    private volatile boolean disabled;
    private volatile boolean calling;

    /** The loop. */
    @Actor
    public void dispatch(III_Result r) {
        if (gate.enterOrPark(WSK_EVENT_RECEIVE)) {
            r.r1 = disabled ? 2 : 1;
            calling = true;
            calling = false;
            gate.exit(WSK_EVENT_RECEIVE);
        }
    }

    /** Whoever switches. */
    @Actor
    public void disable(III_Result r) {
        if (gate.disable(WSK_EVENT_RECEIVE, null) == WskStatus.SUCCESS) {
            disabled = true;
            r.r3 = calling ? 1 : 0;
        } else {
            r.r2 = 1;
        }
    }
}
