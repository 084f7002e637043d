package io.wsk.testkit.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Does random sequences of operations in a world. A failure names its seed and the shortest sequence found that still fails. */
final class Fuzzer {
    private static final int LENGTH = 60;

    private record Failing(List<Op> ops, Throwable failure) {}

    private final World.Opener worlds;

    Fuzzer(World.Opener worlds) {
        this.worlds = worlds;
    }

    /**
     * Runs.
     *
     * @param operations how many operations, in sequences of 60
     * @param firstSeed the seed of the first sequence; each other one has the next
     */
    void run(long operations, long firstSeed) {
        for (long i = 0; i * LENGTH < operations; i++) {
            long seed = firstSeed + i;
            List<Op> ops = Op.sequence(new Random(seed), LENGTH);
            Throwable failure = failureOf(ops, seed);
            if (failure != null) {
                Failing shortest = shrink(new Failing(ops, failure), seed);
                throw new AssertionError(
                        "seed %d, %s, %s: %s%n  %s%nfirst seen as: %s"
                                .formatted(
                                        seed,
                                        Origin.of(seed),
                                        FuzzRun.runOn(seed),
                                        shortest.failure.getMessage(),
                                        shortest.ops,
                                        failure.getMessage()),
                        shortest.failure);
            }
        }
    }

    private @Nullable Throwable failureOf(List<Op> ops, long seed) {
        try (World world = worlds.open(seed)) {
            new FuzzRun(world, seed).run(ops);
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }

    /** Leaves out whatever can be left out: first halves, then quarters, down to single operations. */
    private Failing shrink(Failing failing, long seed) {
        Failing shortest = failing;
        for (int size = failing.ops.size() / 2; size > 0; size /= 2) {
            for (int from = 0; from + size <= shortest.ops.size(); ) {
                List<Op> shorter = new ArrayList<>(shortest.ops.subList(0, from));
                shorter.addAll(shortest.ops.subList(from + size, shortest.ops.size()));
                Throwable failure = failureOf(shorter, seed);
                if (failure == null) {
                    from += size;
                } else {
                    shortest = new Failing(shorter, failure);
                }
            }
        }
        return shortest;
    }
}
