package io.wsk.benchmarks.runtime;

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

    /** {@return the folder of the results, each mode its own} */
    String folder() {
        return this == QUICK ? "runtime-quick" : "runtime";
    }

    Settings settings() {
        return new Settings(FIRST_WARM_UP, 1, 2, COUNTED);
    }
}
