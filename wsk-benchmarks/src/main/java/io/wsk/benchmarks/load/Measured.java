package io.wsk.benchmarks.load;

/**
 * What the load generator has seen.
 *
 * @param messages how many messages came back; a part of one counts as a part
 * @param bytes how many bytes came back
 * @param seconds how long it took
 * @param p50Micros the median latency
 * @param p99Micros what 99 of 100 messages were faster than
 * @param p999Micros what 999 of 1,000 messages were faster than
 * @param lost how many messages did not come back, where that may happen
 */
public record Measured(
        double messages,
        long bytes,
        double seconds,
        double p50Micros,
        double p99Micros,
        double p999Micros,
        long lost) {}
