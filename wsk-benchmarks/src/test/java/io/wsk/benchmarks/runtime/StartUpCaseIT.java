package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.wsk.benchmarks.results.Observation;
import io.wsk.benchmarks.results.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program once, with two services. */
class StartUpCaseIT {
    @TempDir
    private static Path folder;

    private final StartUpPrograms programs = new StartUpPrograms();

    static List<String> subjects() {
        return StartUpCase.create().subjects(Mode.FULL);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void each_program_compiles_starts_and_sends_a_byte_back(String subject) throws IOException, InterruptedException {
        Turn turn = SmokeTurn.of(subject, folder);
        try {
            List<Observation> observations = new StartUpTurn(turn, programs).measure(List.of(2));

            assertThat(observations).singleElement().satisfies(observation -> {
                assertThat(observation.variant()).isEqualTo("2 services");
                assertThat(observation.figures().get(Quantity.START_UP_MILLIS)).isPositive();
                assertThat(observation.figures().get(Quantity.LOADED_CLASSES)).isGreaterThan(400);
            });
        } catch (IOException | NotAvailableException e) {
            if (!subject.equals("netty-epoll")) {
                throw new AssertionError(e);
            }
            abort(subject + " cannot run here: " + e.getMessage());
        }
    }
}
