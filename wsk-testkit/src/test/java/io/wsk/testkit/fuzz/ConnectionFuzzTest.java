package io.wsk.testkit.fuzz;

import io.wsk.testkit.MemoryNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of operations on a connection, against the {@link Model}. A failure names its seed and the shortest sequence
 * found that still fails.
 *
 * <p>{@code -Dfuzz.operations=N} says how many operations, {@code -Dfuzz.seed=N} with which seed to begin.
 */
class ConnectionFuzzTest {
    private static final int LENGTH = 60;
    private static final long OPERATIONS = Long.getLong("fuzz.operations", 1_000_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    @Test
    void every_sequence_of_operations_obeys_the_rules() {
        for (long i = 0; i * LENGTH < OPERATIONS; i++) {
            long seed = SEED + i;
            List<Op> ops = Op.sequence(new Random(seed), LENGTH);
            Throwable failure = failureOf(ops, seed);
            if (failure != null) {
                List<Op> shortest = shrink(ops, seed);
                throw new AssertionError(
                        "seed %d: %s%n  %s".formatted(seed, failureOf(shortest, seed), shortest), failure);
            }
        }
    }

    /** Half of the runs see whole data, half see it in pieces. */
    private static @Nullable Throwable failureOf(List<Op> ops, long seed) {
        MemoryNetwork network = seed % 2 == 0 ? MemoryNetwork.create() : MemoryNetwork.withSeed(seed);
        try {
            FuzzRun run = new FuzzRun(network);
            run.run(ops);
            return run.failure();
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }

    /** Leaves out whatever can be left out: first halves, then quarters, down to single operations. */
    private static List<Op> shrink(List<Op> failing, long seed) {
        List<Op> shortest = failing;
        for (int size = failing.size() / 2; size > 0; size /= 2) {
            for (int from = 0; from + size <= shortest.size(); ) {
                List<Op> shorter = new ArrayList<>(shortest.subList(0, from));
                shorter.addAll(shortest.subList(from + size, shortest.size()));
                if (failureOf(shorter, seed) == null) {
                    from += size;
                } else {
                    shortest = shorter;
                }
            }
        }
        return shortest;
    }
}
