package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.load.Measured;
import io.wsk.benchmarks.load.Task;
import io.wsk.benchmarks.measure.CpuLook;
import io.wsk.benchmarks.measure.CpuTimes;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.server.ServerStats;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Puts load on a server for a time, and takes the difference of what it has used before and after. */
final class TimedLoad {
    private static final double NANOS_IN_SECOND = 1e9;
    private static final double MILLION = 1e6;

    private TimedLoad() {}

    /** {@return what one message costs} */
    static Map<Quantity, Double> measure(ServerProcess server, LoadProcess load, Task task)
            throws IOException, InterruptedException {
        return measure(server, load, task, Probe.NOTHING);
    }

    /** {@return the same, and what the probe sees} */
    static Map<Quantity, Double> measure(ServerProcess server, LoadProcess load, Task task, Probe probe)
            throws IOException, InterruptedException {
        Map<Quantity, Double> figures = new EnumMap<>(Quantity.class);
        load.open(task);
        load.run();
        ServerStats before = server.stats();
        Optional<CpuLook> cpuBefore = server.cpu(); // what it costs to ask does not count
        Measured measured = load.measured();
        Optional<CpuLook> cpuAfter = server.cpu();
        ServerStats after = server.stats();
        probe.look(server, figures);
        load.closeConnections();
        if (measured.bytes() == 0) {
            throw new IOException("nothing came back of " + task);
        }
        double messages = measured.messages();
        figures.put(Quantity.MESSAGES, messages);
        figures.put(Quantity.BYTES, (double) measured.bytes());
        figures.put(Quantity.SECONDS, measured.seconds());
        figures.put(Quantity.MESSAGES_PER_SECOND, messages / measured.seconds());
        figures.put(Quantity.P50_MICROS, measured.p50Micros());
        figures.put(Quantity.P99_MICROS, measured.p99Micros());
        figures.put(Quantity.P999_MICROS, measured.p999Micros());
        figures.put(Quantity.LOST_PER_MILLION, measured.lost() * MILLION / (messages + measured.lost()));
        figures.put(
                Quantity.ALLOCATED_BYTES_PER_MESSAGE, (after.allocatedBytes() - before.allocatedBytes()) / messages);
        figures.put(Quantity.COLLECTIONS, (double) (after.collections() - before.collections()));
        if (cpuBefore.isPresent() && cpuAfter.isPresent()) {
            addCpu(figures, cpuAfter.get().since(cpuBefore.get()));
        }
        return figures;
    }

    private static void addCpu(Map<Quantity, Double> figures, CpuTimes used) {
        double messages = figures.getOrDefault(Quantity.MESSAGES, 1.0);
        figures.put(Quantity.USER_NANOS_PER_MESSAGE, used.userNanos() / messages);
        figures.put(Quantity.SYSTEM_NANOS_PER_MESSAGE, used.systemNanos() / messages);
        figures.put(Quantity.CPU_NANOS_PER_MESSAGE, used.totalNanos() / messages);
        figures.put(
                Quantity.CORE_PERCENT,
                used.totalNanos() / NANOS_IN_SECOND / figures.getOrDefault(Quantity.SECONDS, 1.0) * 100);
        if (used.totalNanos() > 0) { // less than a tick is nothing
            double seconds = used.totalNanos() / NANOS_IN_SECOND;
            figures.put(Quantity.MESSAGES_PER_CPU_SECOND, messages / seconds);
            figures.put(Quantity.BYTES_PER_CPU_SECOND, figures.getOrDefault(Quantity.BYTES, 0.0) / seconds);
        }
    }
}
