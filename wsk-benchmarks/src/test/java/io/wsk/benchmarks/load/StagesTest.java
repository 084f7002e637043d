package io.wsk.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StagesTest {
    private final Latencies latencies = new Latencies();

    @Test
    void what_is_still_on_its_way_counts_where_messages_are_counted() throws IOException {
        Measured measured = new Stages(20, 0, 0, 64).run(new Pipeline(), latencies, () -> {});

        assertThat(measured.messages()).isEqualTo(20 + Pipeline.ON_THEIR_WAY);
        assertThat(measured.bytes()).isEqualTo((20 + Pipeline.ON_THEIR_WAY) * 64L);
    }

    @Test
    void what_was_done_and_lost_in_the_warm_up_does_not_count() throws IOException {
        Pipeline load = new Pipeline();
        long[] before = new long[2];

        Measured measured = new Stages(0, 0.01, 0.01, 64).run(load, latencies, () -> {
            before[0] = load.messages();
            before[1] = load.lost();
        });

        assertThat(before[0]).isPositive();
        assertThat(measured.messages()).isPositive().isLessThanOrEqualTo(load.messages() - before[0]);
        assertThat(measured.lost()).isPositive().isLessThanOrEqualTo(load.lost() - before[1]);
        assertThat(load.isIdle()).isTrue();
    }

    /** One message ends in each turn, and one is lost. */
    private static final class Pipeline implements LoopedLoad {
        private static final int ON_THEIR_WAY = 5;

        private int onTheirWay;
        private boolean stopped;
        private long messages;

        @Override
        public void start(long now) {
            onTheirWay = ON_THEIR_WAY;
        }

        @Override
        public void turn(long now) {
            messages++;
            if (stopped) {
                onTheirWay--;
            }
        }

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public boolean isIdle() {
            return onTheirWay == 0;
        }

        @Override
        public long messages() {
            return messages;
        }

        @Override
        public long lost() {
            return messages;
        }
    }
}
