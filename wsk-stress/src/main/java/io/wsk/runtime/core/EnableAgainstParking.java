package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * An enable against data that arrives: either the call runs, or whoever enables is told that something waits, so that the loop
 * can be woken (ENB-21). Otherwise the data would wait for ever.
 *
 * <p>r1: whether the call ran. r2: whether the enable was told that something waits.
 */
@JCStressTest
@Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "enabled before the data came")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "enabled after the data was parked")
@Outcome(id = "0, 0", expect = Expect.FORBIDDEN, desc = "a lost wake-up")
@Outcome(id = "1, 1", expect = Expect.FORBIDDEN, desc = "what was called does not wait")
@State
public class EnableAgainstParking {
    private final EventGate gate = new EventGate(0, 0);

    /** The loop. */
    @Actor
    public void dispatch(II_Result r) {
        if (gate.enterOrPark(WSK_EVENT_RECEIVE)) {
            r.r1 = 1;
            gate.exit(WSK_EVENT_RECEIVE);
        }
    }

    /** Whoever switches. */
    @Actor
    public void enable(II_Result r) {
        r.r2 = gate.enable(WSK_EVENT_RECEIVE) ? 1 : 0;
    }
}
