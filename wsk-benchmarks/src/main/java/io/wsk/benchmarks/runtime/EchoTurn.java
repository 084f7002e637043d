package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.load.LoadTask;
import io.wsk.benchmarks.measure.SystemCalls;
import io.wsk.benchmarks.server.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One server's turn: one process, which has to do with all variants one after another. System calls are counted when everything
 * has been timed.
 */
final class EchoTurn {
    private final Turn turn;
    private final Workload workload;

    EchoTurn(Turn turn, Workload workload) {
        this.turn = turn;
        this.workload = workload;
    }

    List<Observation> measure(List<EchoVariant> variants)
            throws IOException, InterruptedException, NotAvailableException {
        boolean hasOpenLoop = variants.stream().anyMatch(EchoVariant::isOpenLoop);
        double baseRate = hasOpenLoop ? turn.baseRate().perSecond() : 0;
        try (ServerProcess server = turn.lab().server(turn.subject(), workload);
                LoadProcess load = turn.lab().load()) {
            List<Observation> observations = new ArrayList<>();
            double warmUp = turn.settings().firstWarmUp();
            for (EchoVariant variant : variants) {
                LoadTask task = variant.timed(
                        server.port(),
                        baseRate * variant.share(),
                        warmUp,
                        turn.settings().seconds());
                Map<Quantity, Double> figures = TimedLoad.measure(server, load, task);
                observations.add(new Observation(variant.label(), server.description(), figures, Map.of()));
                warmUp = turn.settings().warmUp();
            }
            if (turn.countsSystemCalls()) {
                for (int i = 0; i < variants.size(); i++) {
                    if (!variants.get(i).isOpenLoop()) {
                        observations.set(i, withSystemCalls(observations.get(i), server, load, variants.get(i)));
                    }
                }
            }
            return observations;
        }
    }

    private Observation withSystemCalls(
            Observation observation, ServerProcess server, LoadProcess load, EchoVariant variant)
            throws IOException, InterruptedException {
        LoadTask task = variant.counted(server.port(), turn.settings().countedMessages());
        load.open(task);
        double[] messages = new double[1];
        Map<String, Long> calls = turn.lab().systemCallsOf(server, () -> {
            load.run();
            messages[0] = load.measured().messages();
        });
        load.closeConnections();
        if (!calls.isEmpty()) {
            observation.figures().put(Quantity.SYSTEM_CALLS_PER_MESSAGE, SystemCalls.forData(calls) / messages[0]);
        }
        return new Observation(observation.variant(), observation.description(), observation.figures(), calls);
    }
}
