package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Disables of two callbacks, one of which is running and returns: each IRP completes once, also the one that is taken up by the
 * return of the other callback. Then the same disable again, with the event enabled in between (AMB-04).
 *
 * <p>r1, r2: how often the two IRPs were completed.
 */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "each once")
@Outcome(expect = Expect.FORBIDDEN, desc = "twice, or never")
@State
public class TwoDisablesAndReturn {
    private final EventGate gate = new EventGate(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT, 0);
    private final CountedIrp first = new CountedIrp(() -> true);
    private final CountedIrp second = new CountedIrp(() -> true);

    /** A call is running. */
    public TwoDisablesAndReturn() {
        gate.enterOrPark(WSK_EVENT_RECEIVE);
    }

    /** The loop: the call returns, and another one comes and goes. */
    @Actor
    public void callReturns() {
        gate.exit(WSK_EVENT_RECEIVE);
        if (gate.enterOrPark(WSK_EVENT_DISCONNECT)) {
            gate.exit(WSK_EVENT_DISCONNECT);
        }
        if (gate.enterOrPark(WSK_EVENT_RECEIVE)) {
            gate.exit(WSK_EVENT_RECEIVE);
        }
    }

    /** Whoever switches. */
    @Actor
    public void disable() {
        gate.disable(WSK_EVENT_RECEIVE, first.begun());
        gate.enable(WSK_EVENT_RECEIVE);
        gate.disable(WSK_EVENT_DISCONNECT, second.begun());
    }

    /** Afterwards. */
    @Arbiter
    public void count(II_Result r) {
        r.r1 = first.completions();
        r.r2 = second.completions();
    }
}
