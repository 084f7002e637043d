package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * An enable while the loop takes up what was parked, for another reason, and parks it again (ENB-21).
 *
 * <p>r1: whether the call ran. r2: whether the enable was told that something waits. r3: whether the callback is on afterwards.
 */
@JCStressTest
@Outcome(id = "1, 0, 1", expect = Expect.ACCEPTABLE, desc = "enabled between the two steps of the loop")
@Outcome(id = "1, 1, 1", expect = Expect.ACCEPTABLE, desc = "enabled before both: the loop is told for nothing")
@Outcome(id = "0, 1, 1", expect = Expect.ACCEPTABLE, desc = "enabled after the data was parked again")
@Outcome(id = "0, 0, 1", expect = Expect.FORBIDDEN, desc = "a lost wake-up")
@Outcome(expect = Expect.FORBIDDEN, desc = "a lost enable")
@State
public class EnableAgainstUnpark {
    private final EventGate gate = new EventGate(0, 0);

    /** Something waits. */
    public EnableAgainstUnpark() {
        gate.enterOrPark(WSK_EVENT_RECEIVE);
    }

    /** The loop. */
    @Actor
    public void resume(III_Result r) {
        gate.unpark();
        if (gate.enterOrPark(WSK_EVENT_RECEIVE)) {
            r.r1 = 1;
            gate.exit(WSK_EVENT_RECEIVE);
        }
    }

    /** Whoever switches. */
    @Actor
    public void enable(III_Result r) {
        r.r2 = gate.enable(WSK_EVENT_RECEIVE) ? 1 : 0;
    }

    /** Both have finished. */
    @Arbiter
    public void afterwards(III_Result r) {
        r.r3 = gate.isOn(WSK_EVENT_RECEIVE) ? 1 : 0;
    }
}
