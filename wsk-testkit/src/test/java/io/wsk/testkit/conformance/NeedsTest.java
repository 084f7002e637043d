package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** A test exists where the network offers what it needs, and nowhere else. */
class NeedsTest {
    @Nested
    @RunsOn(LoopbackNetwork.class)
    class WhereItIsLacking {
        @Needs(Capability.VIRTUAL_CLOCK)
        void does_not_exist() {
            fail("real time cannot be advanced");
        }
    }

    @Nested
    @RunsOn(InMemoryNetwork.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WhereItIsOffered {
        private final AtomicInteger runs = new AtomicInteger();

        @Needs(Capability.VIRTUAL_CLOCK)
        void runs() {
            runs.incrementAndGet();
        }

        @AfterAll
        void once() {
            assertThat(runs).hasValue(1);
        }
    }
}
