package io.wsk.benchmarks.runtime;

/** How much is measured. */
enum Mode {
    /** What a change could have made slower, in a few minutes. */
    QUICK,
    /** Everything. */
    FULL;

    private static final long COUNTED = 20_000;

    int rounds() {
        return this == QUICK ? 3 : 5;
    }

    /** {@return the folder of the results, each mode its own} */
    String folder() {
        return this == QUICK ? "runtime-quick" : "runtime";
    }

    Settings settings() {
        return this == QUICK ? new Settings(2, 1, 3, COUNTED) : new Settings(3, 1, 3, COUNTED);
    }
}
