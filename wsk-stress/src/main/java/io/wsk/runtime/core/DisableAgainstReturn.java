package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.runtime.WskStatus;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * A disable with an IRP against the return of a running call: the IRP completes once, and not before the call returns (ENB-24 A
 * and B, ENB-25).
 *
 * <p>r1: 0 SUCCESS, 1 PENDING. r2: how often the IRP was completed. r3: whether the call was about to return at that time.
 */
@JCStressTest
@Outcome(id = "0, 1, 1", expect = Expect.ACCEPTABLE, desc = "the call had returned")
@Outcome(id = "1, 1, 1", expect = Expect.ACCEPTABLE, desc = "the call was running")
@Outcome(expect = Expect.FORBIDDEN, desc = "completed too early, twice, or never")
@State
public class DisableAgainstReturn {
    private final EventGate gate = new EventGate(WSK_EVENT_RECEIVE, 0);
    private final CountedIrp irp = new CountedIrp(() -> this.returning);
    private volatile boolean returning;

    /** A call is running. */
    public DisableAgainstReturn() {
        gate.enterOrPark(WSK_EVENT_RECEIVE);
    }

    /** The loop. */
    @Actor
    public void callReturns() {
        returning = true;
        gate.exit(WSK_EVENT_RECEIVE);
    }

    /** Whoever switches. */
    @Actor
    public void disable(III_Result r) {
        r.r1 = gate.disable(WSK_EVENT_RECEIVE, irp.begun()) == WskStatus.PENDING ? 1 : 0;
    }

    /** Afterwards. */
    @Arbiter
    public void count(III_Result r) {
        r.r2 = irp.completions();
        r.r3 = irp.sawWhatWasAsked() ? 1 : 0;
    }
}
