package io.wsk.sample.endtoend;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/** What lives on the heap and in direct buffers. */
public final class UsedMemory {
    private static final int STEADY_READINGS = 5;
    private static final long NOISE = 256 << 10;

    private UsedMemory() {}

    /** {@return the bytes, once what earlier work has left behind is gone} */
    public static long now() {
        long used = afterCollection();
        for (int steady = 0; steady < STEADY_READINGS; ) {
            long before = used;
            used = afterCollection();
            steady = Math.abs(used - before) < NOISE ? steady + 1 : 0;
        }
        return used;
    }

    /**
     * {@return the bytes after a collection, while work goes on} The memory of a direct buffer is given back a little after the
     * collection that found the buffer dead.
     */
    public static long afterCollection() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return direct + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
