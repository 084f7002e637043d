package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Machine;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.results.Results;
import io.wsk.benchmarks.results.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A turn in which hardly anything is measured, and nothing that is done in the first round only. */
final class SmokeTurn {
    private static final Settings SHORT = new Settings(0.1, 0.1, 0.1, 100);

    private SmokeTurn() {}

    static Turn of(String subject, Path folder) throws IOException, InterruptedException {
        Lab lab = Lab.open(folder);
        Run run = new Run("now", "test", "r", Machine.current(), lab.pinning(), List.of());
        Results results = Results.open(folder.resolve("results.json"), run, "17");
        return new Turn(
                subject,
                2,
                Mode.FULL,
                SHORT,
                lab,
                new WarmServer(lab, subject, SHORT),
                new BaseRate(lab, results, SHORT));
    }
}
