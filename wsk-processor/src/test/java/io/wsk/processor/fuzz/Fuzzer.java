package io.wsk.processor.fuzz;

import io.wsk.processor.WskProcessor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Compiles made-up and mutated classes in batches. A failure names its seed and the smallest sources found that still fail. */
final class Fuzzer {
    private static final int BATCH = 50;
    private static final int MUTANTS = 4;

    private final FuzzCompilers compilers;
    private final List<String> names;
    private final SubjectGenerator generator = new SubjectGenerator();
    private final Mutator mutator;

    /**
     * {@return a fuzzer}
     *
     * @param compilers the compilers
     * @param names those to use, in turn
     * @param mutator what makes mutants
     */
    Fuzzer(FuzzCompilers compilers, List<String> names, Mutator mutator) {
        this.compilers = compilers;
        this.names = names;
        this.mutator = mutator;
    }

    /**
     * Runs.
     *
     * @param classes how many subjects
     * @param firstSeed the seed of the first subject; each other one has the next
     */
    void run(long classes, long firstSeed) {
        for (long start = 0; start < classes; start += BATCH) {
            List<Subject> batch = LongStream.range(start, Math.min(classes, start + BATCH))
                    .mapToObj(i -> subject(firstSeed + i))
                    .toList();
            String name = names.get((int) (start / BATCH % names.size()));
            Oracle oracle = new Oracle(compilers.get(name), WskProcessor::new);
            List<Fault> faults = oracle.judge(batch).faults();
            if (!faults.isEmpty()) {
                throw new AssertionError(report(name, oracle, batch, faults.get(0)));
            }
        }
    }

    /** One in four is a mutant. The name tells the seed. */
    private Subject subject(long seed) {
        String name = "s" + seed;
        return Math.floorMod(seed, MUTANTS) == 0 ? mutator.subject(name, seed) : generator.subject(name, seed);
    }

    private static String report(String compiler, Oracle oracle, List<Subject> batch, Fault fault) {
        Shrinker shrinker = new Shrinker(oracle, fault);
        String sources = shrinker.shrink(batch).stream().map(Subject::text).collect(Collectors.joining("\n"));
        return "%s with %s, first seen in %s:%n%s%nThe smallest sources that show it:%n%s%nThere it is: %s"
                .formatted(
                        fault.kind(),
                        compiler,
                        fault.subject(),
                        fault.text(),
                        sources,
                        shrinker.fault().text());
    }
}
