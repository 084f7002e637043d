package io.wsk.benchmarks.server;

/**
 * What a server has used since its start.
 *
 * @param allocatedBytes on the Java heap, by all threads that live, but for the one that answers
 * @param collections how often garbage was collected
 */
public record ServerStats(long allocatedBytes, long collections) {}
