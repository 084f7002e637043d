package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.load.LoadTask;
import io.wsk.benchmarks.measure.Progress;
import io.wsk.benchmarks.results.Observation;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.results.Results;
import io.wsk.benchmarks.results.Settings;
import io.wsk.benchmarks.server.Workload;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The load that open loops are a part of: what the hand-written loop answers in a closed loop with 64 connections. It is measured once
 * for a JDK and a revision and kept with the results, so that everybody has the same load in every round.
 */
final class BaseRate {
    static final EchoVariant VARIANT = EchoVariant.closed(64, 64, 1);

    static final String CASE = "base rate";

    private final Lab lab;
    private final Results results;
    private final Settings settings;

    BaseRate(Lab lab, Results results, Settings settings) {
        this.lab = lab;
        this.results = results;
        this.settings = settings;
    }

    /** {@return the rate in messages per second} */
    double perSecond() throws IOException, InterruptedException, NotAvailableException {
        if (results.has(CASE, VARIANT.label(), Contender.HAND_WRITTEN.label(), 1, settings)) {
            return results.figures(CASE)
                    .figures(VARIANT.label(), Contender.HAND_WRITTEN.label(), Quantity.MESSAGES_PER_SECOND)
                    .orElseThrow()
                    .median();
        }
        return measure();
    }

    private double measure() throws IOException, InterruptedException, NotAvailableException {
        Progress.print("base rate: %s, %s", Contender.HAND_WRITTEN.label(), VARIANT.label());
        try (ServerProcess server = lab.server(Contender.HAND_WRITTEN.label(), Workload.ECHO);
                LoadProcess load = lab.load()) {
            LoadTask task = VARIANT.timed(server.port(), 0, settings.firstWarmUp(), settings.seconds());
            Map<Quantity, Double> figures = TimedLoad.measure(server, load, task);
            results.add(
                    CASE,
                    Contender.HAND_WRITTEN.label(),
                    1,
                    settings,
                    List.of(new Observation(VARIANT.label(), server.description(), figures, Map.of())));
            return Objects.requireNonNull(figures.get(Quantity.MESSAGES_PER_SECOND));
        }
    }
}
