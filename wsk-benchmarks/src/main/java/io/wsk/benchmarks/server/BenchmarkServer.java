package io.wsk.benchmarks.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server that serves until its process ends. */
interface BenchmarkServer {
    /** How many established connections may wait to be accepted, the same for all. */
    int BACKLOG = 4096;

    /** Where all listen: on the loopback interface, at a free port. */
    InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /** Starts to serve, in threads of its own. */
    Running start(Workload workload) throws Exception;

    /** {@return the direct memory that its library has by its own count, or 0 if it leaves the counting to the JVM} */
    default long countedDirectBytes() {
        return 0;
    }

    /**
     * A server at work.
     *
     * @param port where it listens
     * @param description its version and what it runs on
     */
    record Running(int port, String description) {}
}
