package io.wsk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.transport.WskLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loop behaves like that of a real transport, but for its clock. */
class MemoryLoopTest {
    private final MemoryNetwork network = MemoryNetwork.create();
    private final List<Object> seen = new ArrayList<>();
    private MemoryTransport transport;
    private WskLoop loop;

    @BeforeEach
    void open() throws Exception {
        transport = (MemoryTransport)
                network.transport().open(WskClientOptions.defaults().withLoops(1));
        loop = transport.loops().get(0);
    }

    @Test
    void a_timer_that_renews_itself_fires_at_each_of_its_times() {
        everySecond();
        network.advance(Duration.ofSeconds(3));
        assertThat(seen).containsExactly(1L, 2L, 3L);
    }

    private void everySecond() {
        loop.schedule(
                () -> {
                    seen.add(loop.nanoTime() / 1_000_000_000);
                    everySecond();
                },
                1_000_000_000);
    }

    @Test
    void a_task_that_throws_does_not_keep_the_next_one_from_running() {
        loop.execute(() -> {
            throw new IllegalStateException("planted");
        });
        loop.execute(() -> seen.add("next"));
        network.step();
        assertThat(seen).containsExactly("next");
    }

    @Test
    void a_task_is_not_interrupted_by_one_that_it_adds_also_after_the_end() {
        transport.close();
        loop.execute(() -> {
            seen.add("begins");
            loop.execute(() -> seen.add("added"));
            seen.add("ends");
        });
        assertThat(seen).containsExactly("begins", "ends", "added");
    }
}
