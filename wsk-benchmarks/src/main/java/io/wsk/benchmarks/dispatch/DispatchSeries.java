package io.wsk.benchmarks.dispatch;

import io.wsk.benchmarks.dispatch.way.Shape;
import io.wsk.benchmarks.measure.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Lets JMH measure everybody in each round, one JVM for each turn, in an order that changes from round to round. The figure of a
 * turn is the median of its iterations.
 */
final class DispatchSeries {
    /** The options of each JVM. */
    static final List<String> JVM_OPTIONS = jvmOptions();

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Effort effort;

    DispatchSeries(Effort effort) {
        this.effort = effort;
    }

    /**
     * The figures of one subject.
     *
     * @param subject who was measured
     * @param nanos nanoseconds per call
     * @param bytes bytes allocated per call
     */
    record Measured(Subject subject, Figures nanos, Figures bytes) {}

    /** The turns of one subject so far. */
    private record Turns(List<Double> nanos, List<Double> bytes) {
        Turns() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** From JDK 24 on, JMH would be warned of in each JVM. */
    private static List<String> jvmOptions() {
        List<String> options = new ArrayList<>(List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"));
        if (Runtime.version().feature() >= 24) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return List.copyOf(options);
    }

    /** {@return the figures of each of the subjects in this shape} */
    Map<Subject, Measured> measure(List<Subject> subjects, Shape shape) throws RunnerException {
        Map<Subject, Turns> turns = new EnumMap<>(Subject.class);
        List<Subject> order = new ArrayList<>(
                subjects.stream().filter(subject -> subject.takes(shape)).toList());
        for (int round = 1; round <= effort.rounds(); round++) {
            System.err.println(
                    String.format(Locale.ROOT, "dispatch, %s, round %d of %d", shape, round, effort.rounds()));
            for (Subject subject : order) {
                take(turns.computeIfAbsent(subject, key -> new Turns()), run(subject, shape));
            }
            Collections.rotate(order, 1);
        }
        Map<Subject, Measured> measured = new EnumMap<>(Subject.class);
        turns.forEach((subject, taken) ->
                measured.put(subject, new Measured(subject, new Figures(taken.nanos()), new Figures(taken.bytes()))));
        return measured;
    }

    private static void take(Turns turns, RunResult result) {
        turns.nanos().add(median(result.getPrimaryResult()));
        turns.bytes()
                .add(median(Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED))));
    }

    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }

    private RunResult run(Subject subject, Shape shape) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(subject.pattern())
                .param("shape", shape.name())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(effort.forks())
                .warmupIterations(effort.warmups())
                .warmupTime(effort.iteration())
                .measurementIterations(effort.measurements())
                .measurementTime(effort.iteration())
                .jvmArgs(JVM_OPTIONS.toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        subject.parameters().forEach(options::param);
        return new Runner(options.build()).runSingle();
    }
}
