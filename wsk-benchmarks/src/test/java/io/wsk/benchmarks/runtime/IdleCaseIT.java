package io.wsk.benchmarks.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.results.Observation;
import io.wsk.benchmarks.results.Quantity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A turn with few connections. */
class IdleCaseIT {
    private static final IdleCase SMALL = new IdleCase(List.of(100, 300));

    @TempDir
    private Path folder;

    @Test
    void connections_that_do_nothing_are_seen_on_the_heap_of_their_server() throws Exception {
        List<Observation> observations = SMALL.measure(SmokeTurn.of("wsk", folder));

        assertThat(observations).extracting(Observation::variant).isEqualTo(SMALL.variants(Mode.FULL));
        assertThat(observations).allSatisfy(observation -> {
            // Without an upper limit: what the JVM does for itself meanwhile is much for so few.
            assertThat(observation.figures().get(Quantity.HEAP_BYTES_PER_CONNECTION))
                    .isGreaterThan(500.0);
            assertThat(observation.classes().get("io.wsk.benchmarks.server.EchoConnection"))
                    .isEqualTo(16.0);
        });
        assertThat(observations.get(1).figures()).containsKey(Quantity.HEAP_GROWTH_EXPONENT);
    }
}
