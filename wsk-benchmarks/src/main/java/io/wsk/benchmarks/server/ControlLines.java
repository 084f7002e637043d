package io.wsk.benchmarks.server;

import com.google.gson.Gson;
import com.sun.management.ThreadMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** Answers {@code stats} with {@link ServerStats} and {@code gc} with {@link ServerMemory}, as JSON in one line. */
final class ControlLines {
    private static final Gson GSON = new Gson();

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long controlThread;

    /** What the control thread allocates itself does not count. */
    ControlLines(Thread control) {
        controlThread = control.getId();
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

    private static ServerMemory memory() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return new ServerMemory(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), direct);
    }
}
