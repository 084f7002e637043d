package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.results.Quantity;

/** What one variant of an echo costs, for each server. */
final class EchoTable {
    private static final double MIB = 1 << 20;

    static final ServerTable TABLE = ServerTable.of(
            Column.spread("user, ns/message", Quantity.USER_NANOS_PER_MESSAGE),
            Column.spread("system, ns/message", Quantity.SYSTEM_NANOS_PER_MESSAGE),
            Column.spread("**both, ns/message**", Quantity.CPU_NANOS_PER_MESSAGE),
            Column.oursComparedBy(Quantity.CPU_NANOS_PER_MESSAGE),
            Column.median("allocated, B/message", Quantity.ALLOCATED_BYTES_PER_MESSAGE),
            Column.median("system calls/message", Quantity.SYSTEM_CALLS_PER_MESSAGE),
            Column.median("messages/s", Quantity.MESSAGES_PER_SECOND),
            Column.median("core busy, %", Quantity.CORE_PERCENT),
            Column.median("MiB/CPU-second", Quantity.BYTES_PER_CPU_SECOND, MIB),
            Column.median("p50, µs", Quantity.P50_MICROS),
            Column.median("p99, µs", Quantity.P99_MICROS),
            Column.median("p99.9, µs", Quantity.P999_MICROS));

    private EchoTable() {}
}
