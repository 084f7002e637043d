package io.wsk.benchmarks.server;

import java.util.Arrays;
import java.util.Optional;

/** What a server does with what it receives. */
public enum Workload {
    /** Sends every byte back, as it comes. */
    ECHO("echo");

    private final String label;

    Workload(String label) {
        this.label = label;
    }

    /** {@return its name on the command line} */
    public String label() {
        return label;
    }

    /** {@return the workload of this name} */
    static Optional<Workload> named(String label) {
        return Arrays.stream(values())
                .filter(workload -> workload.label.equals(label))
                .findFirst();
    }
}
