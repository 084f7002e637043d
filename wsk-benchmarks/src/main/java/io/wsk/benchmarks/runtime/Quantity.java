package io.wsk.benchmarks.runtime;

/** What is measured. The names are those in {@code results.json}. */
enum Quantity {
    MESSAGES,
    BYTES,
    SECONDS,
    USER_NANOS_PER_MESSAGE,
    SYSTEM_NANOS_PER_MESSAGE,
    CPU_NANOS_PER_MESSAGE,
    ALLOCATED_BYTES_PER_MESSAGE,
    COLLECTIONS,
    SYSTEM_CALLS_PER_MESSAGE,
    MESSAGES_PER_SECOND,
    MESSAGES_PER_CPU_SECOND,
    BYTES_PER_CPU_SECOND,
    P50_MICROS,
    P99_MICROS,
    P999_MICROS,
    LOST_PER_MILLION,
    HEAP_BYTES,
    DIRECT_BYTES,
    HELD_BYTES
}
