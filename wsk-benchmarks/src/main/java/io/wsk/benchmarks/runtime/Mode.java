package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.results.Settings;
import java.nio.file.Path;

/** How much is measured. */
enum Mode {
    /** What a change could have made slower, in a few minutes. */
    QUICK,
    /** Everything. */
    FULL;

    /** Until the JIT compilers have done with a server: after 3 seconds they are still at it, and are paid for by the messages. */
    private static final double FIRST_WARM_UP = 6;

    private static final long COUNTED = 20_000;

    int rounds() {
        return this == QUICK ? 3 : 5;
    }

    /** {@return the folder of the results in that of all} What was looked at quickly is no part of a full run. */
    Path folder(Path all) {
        return this == QUICK ? all.resolve("quick") : all;
    }

    Settings settings() {
        return new Settings(FIRST_WARM_UP, 1, 2, COUNTED);
    }
}
