package io.wsk.benchmarks.server;

/**
 * What a server holds.
 *
 * @param heapBytes the Java heap in use after a full collection
 * @param directBytes the memory of direct buffers by the count of the JVM, or of the library if that has more
 */
public record ServerMemory(long heapBytes, long directBytes) {}
