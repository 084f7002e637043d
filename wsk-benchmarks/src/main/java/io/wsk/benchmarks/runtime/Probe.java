package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.server.ServerMemory;
import java.io.IOException;
import java.util.Map;

/** A look at a server when the time is over and all connections are still open. */
interface Probe {
    /** No look. */
    Probe NOTHING = (server, figures) -> {};

    /** What the server holds after a full collection. */
    Probe MEMORY = (server, figures) -> {
        ServerMemory memory = server.memory();
        figures.put(Quantity.HEAP_BYTES, (double) memory.heapBytes());
        figures.put(Quantity.DIRECT_BYTES, (double) memory.directBytes());
        figures.put(Quantity.HELD_BYTES, (double) memory.heapBytes() + memory.directBytes());
    };

    /** Adds what it sees. */
    void look(ServerProcess server, Map<Quantity, Double> figures) throws IOException, InterruptedException;
}
