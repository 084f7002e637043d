package io.wsk.benchmarks.toggle;

import io.wsk.benchmarks.measure.ForkedJvm;
import io.wsk.benchmarks.measure.ForkedTask;
import io.wsk.benchmarks.measure.Pinning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a JVM does for one subject. */
final class ToggleRun {
    /** What a trace of system calls has at the beginning and at the end of what counts: a look at a file that does not exist. */
    static final String BEGIN = "/wsk-toggle-begin-";

    static final String END = "/wsk-toggle-end-";

    private ToggleRun() {}

    /**
     * What is to be done.
     *
     * @param subject whose switch
     * @param scenarios when
     * @param pairs how many pairs are one sample
     * @param warmupMillis how long samples do not count; longer where there are pauses
     * @param millis how long they do; at least one counts
     */
    record Task(Subject subject, List<Scenario> scenarios, int pairs, long warmupMillis, long millis) {}

    /**
     * What came of it.
     *
     * @param samples the samples of each scenario
     */
    record Result(Map<Scenario, List<Toggling.Sample>> samples) {}

    /** {@return a JVM for tasks} */
    static ForkedJvm jvm(Pinning pinning, Path folder) {
        return new ForkedJvm(pinning, folder, ForkedJvm.NO_LEAK_DETECTION);
    }

    /**
     * Performs a task.
     *
     * @param args the file of the task and that of the result
     */
    public static void main(String[] args) throws IOException {
        ForkedTask.run(args, Task.class, ToggleRun::perform);
        System.exit(0); // whoever has threads left
    }

    static Result perform(Task task) throws IOException {
        try (Switchable connection = task.subject().open();
                Peer peer = Peer.connect(connection.address())) {
            connection.awaitConnection();
            Toggling toggling = new Toggling(connection, peer);
            Map<Scenario, List<Toggling.Sample>> samples = new EnumMap<>(Scenario.class);
            for (Scenario scenario : task.scenarios()) {
                List<Toggling.Sample> counted = new ArrayList<>();
                toggling.inTrafficOf(scenario, () -> {
                    sampleFor(scenario.warmupMillis(task.warmupMillis()), toggling, scenario, task.pairs());
                    mark(BEGIN + scenario);
                    counted.addAll(sampleFor(task.millis(), toggling, scenario, task.pairs()));
                    mark(END + scenario);
                });
                samples.put(scenario, counted);
            }
            return new Result(samples);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static List<Toggling.Sample> sampleFor(long millis, Toggling toggling, Scenario scenario, int pairs)
            throws InterruptedException {
        List<Toggling.Sample> samples = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        do {
            samples.add(toggling.sample(scenario, pairs));
        } while (System.nanoTime() < end);
        return samples;
    }

    private static void mark(String path) {
        if (Files.exists(Path.of(path))) {
            throw new IllegalStateException(path + " exists");
        }
    }
}
