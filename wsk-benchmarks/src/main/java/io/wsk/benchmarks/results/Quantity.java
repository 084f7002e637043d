package io.wsk.benchmarks.results;

/**
 * What is measured. The names are those in {@code results.json}, with the unit. A message is what the case is about: a datagram in B5,
 * a connection in B6.
 */
public enum Quantity {
    MESSAGES,
    BYTES,
    SECONDS,
    USER_NANOS_PER_MESSAGE,
    SYSTEM_NANOS_PER_MESSAGE,
    CPU_NANOS_PER_MESSAGE,
    /** How much of the time the threads of the server were on the core. */
    CORE_PERCENT,
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
    /** Heap and direct memory that are left in use when nothing goes any more. */
    HELD_BYTES,
    HEAP_BYTES_PER_CONNECTION,
    JDK_HEAP_BYTES_PER_CONNECTION,
    HEAP_GROWTH_EXPONENT,
    DIRECT_BYTES_PER_CONNECTION,
    NATIVE_BYTES_PER_CONNECTION,
    RESIDENT_BYTES_PER_CONNECTION,
    IDLE_CPU_MILLIS_PER_SECOND,
    START_UP_MILLIS,
    START_UP_CPU_MILLIS,
    LOADED_CLASSES,
    /** A pair is to switch off and on again. */
    NANOS_PER_PAIR,
    ALLOCATED_BYTES_PER_PAIR,
    SYSTEM_CALLS_PER_PAIR,
    NANOS_PER_CALL,
    ALLOCATED_BYTES_PER_CALL,
    OWN_CPU_MILLIS_PER_CLASS,
    OWN_MILLIS_PER_CLASS,
    FIRST_OWN_CPU_MILLIS_PER_CLASS,
    FILER_MILLIS_PER_CLASS,
    PROCESSOR_CALLS,
    COMPILER_MILLIS,
    COMPILER_CPU_MILLIS,
    COMPILER_WITH_PROCESSOR_MILLIS,
    COMPILER_WITH_PROCESSOR_CPU_MILLIS,
    OVERHEAD_MILLIS_PER_CLASS,
    OVERHEAD_CPU_MILLIS_PER_CLASS
}
