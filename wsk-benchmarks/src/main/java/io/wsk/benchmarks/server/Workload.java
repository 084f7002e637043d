package io.wsk.benchmarks.server;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What a server does with what it receives. */
public enum Workload {
    /** Sends every byte back, as it comes. */
    ECHO("echo"),
    /** The same, and ends connections that are idle for {@link #idleTime}, where the server has timeouts. */
    TIMED_ECHO("timed-echo");

    private final String label;

    Workload(String label) {
        this.label = label;
    }

    /** {@return its name on the command line} */
    public String label() {
        return label;
    }

    /** {@return after how long an idle connection is ended} Longer than any case takes, where a test does not say otherwise. */
    static Duration idleTime() {
        return Duration.ofSeconds(Integer.getInteger("wsk.benchmarks.idleSeconds", 300));
    }

    /** {@return the workload of this name} */
    static Optional<Workload> named(String label) {
        return Arrays.stream(values())
                .filter(workload -> workload.label.equals(label))
                .findFirst();
    }
}
