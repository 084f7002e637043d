package io.wsk.benchmarks.server;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What a server does with what it receives. */
public enum Workload {
    /** Sends every byte back, as it comes. */
    ECHO("echo"),
    /** The same, and ends connections that are idle for {@link #idleTime}, where the server has timeouts. */
    TIMED_ECHO("timed-echo"),
    /** As {@link #ECHO}, and holds a peer back that does not take what it gets. */
    BOUNDED_ECHO("bounded-echo"),
    /** Sends every datagram back to where it came from. */
    DATAGRAM_ECHO("datagram-echo"),
    /** Accepts a connection and sends it one byte; closes it when the peer has. */
    GREET("greet"),
    /** Accepts a connection and closes it. */
    HANG_UP("hang-up"),
    /** Says no in the accept callback. */
    REFUSE("refuse"),
    /** Looks at where a connection comes from, lets it in, and sends it one byte; closes it when the peer has. */
    INSPECT_ACCEPT("inspect-accept"),
    /** Looks at where a connection comes from and turns it away. */
    INSPECT_REJECT("inspect-reject"),
    /** Has a connection wait until another thread lets it in, and goes on as with one that was let in at once. */
    INSPECT_PEND("inspect-pend");

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
