package io.wsk.benchmarks.server;

import java.util.Optional;

/** Servers that run in this JVM until it ends. */
public final class InProcess {
    private InProcess() {}

    /**
     * Starts a server.
     *
     * @return its port; nothing if it cannot run on this machine
     */
    public static Optional<Integer> start(String name, Workload workload) throws Exception {
        try {
            return Optional.of(
                    JvmServers.named(name).orElseThrow().start(workload).port());
        } catch (UnavailableException e) {
            if (e.getMessage().contains(workload.label())) {
                throw e; // that is no matter of the machine
            }
            return Optional.empty();
        }
    }
}
