package io.wsk.benchmarks.server;

/**
 * What a server holds.
 *
 * @param heapBytes the Java heap in use after a full collection
 * @param directBytes the memory of direct buffers that the JVM knows of
 */
public record ServerMemory(long heapBytes, long directBytes) {}
