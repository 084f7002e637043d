package io.wsk.testkit.conformance;

import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.dispatch.WskSocketDispatch;

/**
 * A table whose callbacks run where the network of the running test says. Tests run one after the other, so one word does for all
 * tables, most of which are constants.
 *
 * @param <C> the type of the socket context
 */
interface CallbackThreads<C> extends WskSocketDispatch<C> {
    @Override
    default WskRunOn runOn() {
        return Chosen.runOn;
    }

    /** What the network of the running test says. */
    final class Chosen {
        private static volatile WskRunOn runOn = WskRunOn.LOOP;

        private Chosen() {}

        static void by(ConformanceNetwork network) {
            runOn = network.runOn();
        }
    }
}
