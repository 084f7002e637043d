package io.wsk.testkit.fuzz;

import org.junit.jupiter.api.Test;

/**
 * Random sequences of operations on a connection, against the {@link Model}.
 *
 * <p>{@code -Dfuzz.operations=N} and {@code -Dfuzz.loopback.operations=N} say how many operations, {@code -Dfuzz.seed=N} with
 * which seed to begin.
 */
class ConnectionFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    @Test
    void every_sequence_of_operations_in_memory_obeys_the_rules() {
        new Fuzzer(MemoryWorld::new).run(Long.getLong("fuzz.operations", 1_000_000), SEED);
    }

    /** The same seed gives the same operations; what they meet depends on the moment. */
    @Test
    void every_sequence_of_operations_on_loopback_obeys_the_rules() {
        new Fuzzer(seed -> new LoopbackWorld()).run(Long.getLong("fuzz.loopback.operations", 10_000), SEED);
    }
}
