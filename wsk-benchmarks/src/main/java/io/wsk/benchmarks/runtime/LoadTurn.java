package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.load.Task;
import io.wsk.benchmarks.results.Observation;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.server.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One server's turn: all variants of a workload one after another. System calls are counted when all of the case has been timed.
 */
final class LoadTurn {
    private final Turn turn;

    LoadTurn(Turn turn) {
        this.turn = turn;
    }

    List<Observation> measure(List<? extends Variant> variants)
            throws IOException, InterruptedException, NotAvailableException {
        boolean hasOpenLoop = variants.stream().anyMatch(Variant::isOpenLoop);
        double baseRate = hasOpenLoop ? turn.baseRate().perSecond() : 0;
        Map<Workload, List<Variant>> byWorkload = new LinkedHashMap<>();
        variants.forEach(variant -> byWorkload
                .computeIfAbsent(variant.workload(), workload -> new ArrayList<>())
                .add(variant));
        List<Observation> observations = new ArrayList<>();
        for (Map.Entry<Workload, List<Variant>> entry : byWorkload.entrySet()) {
            observations.addAll(measure(entry.getKey(), entry.getValue(), baseRate));
        }
        return observations;
    }

    private List<Observation> measure(Workload workload, List<Variant> all, double baseRate)
            throws IOException, InterruptedException, NotAvailableException {
        List<Variant> variants = inOrder(all, turn.round());
        ServerProcess server = turn.server().serving(workload);
        LoadProcess load = turn.server().load();
        List<Observation> observations = new ArrayList<>();
        for (Variant variant : variants) {
            Task task = variant.timed(
                    server.port(),
                    baseRate * variant.share(),
                    turn.server().warmUp(variant),
                    turn.settings().seconds() * variant.timeShare());
            Map<Quantity, Double> figures = TimedLoad.measure(server, load, task, variant.alsoMeasured());
            observations.add(new Observation(variant.label(), server.description(), figures, Map.of()));
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

    /**
     * {@return the variants in the order of a round} Nobody is always the first on a server that is still being compiled. But where
     * memory is measured the order is the same in each round, since a server keeps what the variants before made it take.
     */
    static List<Variant> inOrder(List<? extends Variant> all, int round) {
        List<Variant> variants = new ArrayList<>(all);
        if (all.stream().allMatch(variant -> variant.alsoMeasured() == Probe.NOTHING)) {
            Collections.rotate(variants, 1 - round);
        }
        return variants;
    }

    private Observation withSystemCalls(
            Observation observation, ServerProcess server, LoadProcess load, Variant variant)
            throws IOException, InterruptedException {
        Task task = variant.counted(server.port(), turn.settings().countedMessages());
        load.open(task);
        double[] messages = new double[1];
        Map<String, Long> calls = turn.lab().systemCallsOf(server, () -> {
            load.run();
            messages[0] = load.measured().messages();
        });
        load.closeConnections();
        if (!calls.isEmpty()) {
            observation.figures().put(Quantity.SYSTEM_CALLS_PER_MESSAGE, variant.related(calls) / messages[0]);
        }
        return new Observation(observation.variant(), observation.description(), observation.figures(), calls);
    }
}
