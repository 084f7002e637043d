package io.wsk.benchmarks.server;

import com.google.gson.Gson;
import com.sun.management.ThreadMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/** Answers {@code stats} with {@link ServerStats} and {@code gc} with {@link ServerMemory}, as JSON in one line. */
final class ControlLines {
    private static final Gson GSON = new Gson();
    private static final int LEAST_COLLECTIONS = 3;
    private static final int MOST_COLLECTIONS = 10;
    private static final long SAME_HEAP = 1 << 12;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long controlThread;

    private final LongSupplier countedDirectBytes;

    /**
     * What the control thread allocates itself does not count.
     *
     * @param countedDirectBytes what the library of the server knows of its direct memory
     */
    ControlLines(Thread control, LongSupplier countedDirectBytes) {
        controlThread = control.getId();
        this.countedDirectBytes = countedDirectBytes;
    }

    /** {@return one that has answered before, so that an answer does not leave more on the heap than there was} */
    static ControlLines prepared(Thread control, LongSupplier countedDirectBytes) {
        ControlLines prepared = new ControlLines(control, countedDirectBytes);
        String answers = prepared.answer("stats") + prepared.answer("gc");
        if (answers.isEmpty()) {
            throw new IllegalStateException("no answers");
        }
        return prepared;
    }

    String answer(String line) {
        return switch (line) {
            case "stats" -> GSON.toJson(stats());
            case "gc" -> GSON.toJson(memory());
            default -> "unknown " + line;
        };
    }

    private ServerStats stats() {
        long collections = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
        return new ServerStats(allocatedBytes(), collections);
    }

    private long allocatedBytes() {
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            if (id != controlThread) {
                sum += Math.max(0, threads.getThreadAllocatedBytes(id)); // -1: it has ended since
            }
        }
        return sum;
    }

    private ServerMemory memory() {
        long heap = heapAfterCollection();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return new ServerMemory(heap, Math.max(direct, countedDirectBytes.getAsLong()));
    }

    /** One collection is not enough: what is only reachable through references that it clears goes with the next one. */
    private static long heapAfterCollection() {
        long before;
        long heap = Long.MAX_VALUE;
        int collections = 0;
        do {
            before = heap;
            System.gc();
            heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            collections++;
        } while (before - heap > SAME_HEAP && collections < MOST_COLLECTIONS || collections < LEAST_COLLECTIONS);
        return heap;
    }
}
