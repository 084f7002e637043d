package io.wsk.benchmarks.results;

import io.wsk.benchmarks.measure.Machine;
import io.wsk.benchmarks.measure.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Results that nobody has measured. */
public final class Fixture {
    public static final Settings SETTINGS = new Settings(2, 1, 3, 100);
    public static final String VARIANT = "few, small";
    public static final String CASE = "B0";

    private Fixture() {}

    public static Results results(Path folder, String revision, String jdk) throws IOException {
        return results(folder, revision, jdk, "2026-11-26T07:00:00Z");
    }

    public static Results results(Path folder, String revision, String jdk, String date) throws IOException {
        Machine machine = new Machine("processor", 2, 24, "system", "VM " + jdk, 0.5);
        Run run = new Run(date, "run --full", revision, machine, "none", List.of("-Xms1g"));
        return Results.open(folder.resolve("results.json"), run, jdk);
    }

    public static void add(Results results, String subject, int round, Quantity quantity, double figure)
            throws IOException {
        Map<Quantity, Double> figures = new EnumMap<>(Quantity.class);
        figures.put(quantity, figure);
        results.add(
                CASE,
                subject,
                round,
                SETTINGS,
                List.of(new Observation(VARIANT, subject + " 1.0", figures, Map.of("read", 2L))));
    }
}
