package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.load.LoadTask;
import io.wsk.benchmarks.load.StallTask;
import io.wsk.benchmarks.results.Settings;
import io.wsk.benchmarks.server.Workload;
import java.util.List;

/**
 * Some of a hundred connections do not take what they ask for.
 *
 * @param label its name in the results
 * @param stalled how many
 * @param bytesPerSecond how much each of them takes; 0 for nothing
 */
record StallVariant(String label, int stalled, long bytesPerSecond) implements Variant {
    private static final int CONNECTIONS = 100;
    private static final int BYTES = 64;

    @Override
    public Workload workload() {
        return Workload.BOUNDED_ECHO;
    }

    @Override
    public List<Contender> contenders() {
        return StallCase.CONTENDERS;
    }

    @Override
    public StallTask timed(int port, double rate, double warmUp, double seconds) {
        return new StallTask(
                new LoadTask(port, CONNECTIONS - stalled, BYTES, 1, rate, 0, warmUp, seconds), stalled, bytesPerSecond);
    }

    /** The healthy ones alone. */
    @Override
    public LoadTask counted(int port, long messages) {
        return new LoadTask(port, CONNECTIONS, BYTES, 1, 0, messages, 0, 0);
    }

    @Override
    public double share() {
        return 0.3;
    }

    /**
     * Each variant takes ways that the ones before did not, and a compiler at work on the server's core is seen in the latencies.
     * The system makes room for one that reads slowly only about once a second.
     */
    @Override
    public double warmUp(Settings settings, boolean isWarm) {
        if (!isWarm) {
            return settings.firstWarmUp();
        }
        return (bytesPerSecond == 0 ? 2 : 4) * settings.warmUp();
    }

    @Override
    public Probe alsoMeasured() {
        return Probe.MEMORY;
    }
}
