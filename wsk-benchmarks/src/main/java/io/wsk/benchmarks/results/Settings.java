package io.wsk.benchmarks.results;

/**
 * How long things take.
 *
 * @param firstWarmUp seconds of load on a process that has just been started
 * @param warmUp seconds of load on one that has been measured before
 * @param seconds how long to measure
 * @param countedMessages over how many messages system calls are counted
 */
public record Settings(double firstWarmUp, double warmUp, double seconds, long countedMessages) {}
