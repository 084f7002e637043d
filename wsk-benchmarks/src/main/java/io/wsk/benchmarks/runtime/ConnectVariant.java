package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.load.ConnectTask;
import io.wsk.benchmarks.load.ConnectTask.Outcome;
import io.wsk.benchmarks.measure.SystemCalls;
import io.wsk.benchmarks.server.Workload;
import java.util.List;
import java.util.Map;

/**
 * Connections that come and go.
 *
 * @param label its name in the results
 * @param workload what the server does with each
 * @param outcome what the peer sees of that
 * @param contenders whose servers do that
 */
record ConnectVariant(String label, Workload workload, Outcome outcome, List<Contender> contenders) implements Variant {
    private static final int AT_ONCE = 64;

    /** About so many calls are made for one connection, where one message takes two. */
    private static final int CALLS = 10;

    @Override
    public ConnectTask timed(int port, double rate, double warmUp, double seconds) {
        return new ConnectTask(port, AT_ONCE, outcome, 0, warmUp, seconds);
    }

    @Override
    public ConnectTask counted(int port, long messages) {
        return new ConnectTask(port, AT_ONCE, outcome, Math.max(1, messages / CALLS), 0, 0);
    }

    @Override
    public long related(Map<String, Long> systemCalls) {
        return SystemCalls.forConnections(systemCalls);
    }

    /** More than enough connections. */
    @Override
    public double timeShare() {
        return 0.5;
    }
}
