package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts what the running thread allocates on the heap. */
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** {@return the bytes that the running thread has allocated so far} The call itself allocates nothing. */
    static long soFar() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /** {@return what the work allocates, on this thread} */
    static long of(Runnable work) {
        long before = soFar();
        work.run();
        return soFar() - before;
    }

    /**
     * Nothing for each of many operations. The smallest object of a JVM has 8 bytes, so one object for each operation, or even
     * for each tenth one, is far above what is allowed here: the JVM may do something once in between, such as linking a call
     * that is met for the first time.
     */
    static void assertNothingForEachOf(int operations, long bytes) {
        assertThat(THREADS.isThreadAllocatedMemoryEnabled()).isTrue();
        assertThat(bytes)
                .as("bytes allocated by %,d operations", operations)
                .isNotNegative()
                .isLessThan(operations / 20);
    }
}
