package io.wsk.benchmarks.measure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One run of the command: where its figures come from, and what is needed to repeat it.
 *
 * @param date when it was started, as ISO 8601 says
 * @param command what was typed
 * @param revision the revision of this project
 * @param machine where it ran
 * @param pinning the cores
 * @param options the options of the measured JVMs
 */
public record Run(String date, String command, String revision, Machine machine, String pinning, List<String> options) {
    /** {@return a run that starts now} */
    public static Run now(String command, String pinning, List<String> options) throws InterruptedException {
        return new Run(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                command,
                Revision.ofWorkingTree(),
                Machine.current(),
                pinning,
                options);
    }
}
