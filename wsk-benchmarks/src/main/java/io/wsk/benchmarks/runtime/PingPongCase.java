package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.RunText;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Quantity;
import java.util.List;

/** B1: small messages, one at a time on each connection. */
final class PingPongCase {
    private static final int BYTES = 64;

    /** Its user time is judged, a twentieth of all, of which the clock's ticks in a few seconds know little. */
    private static final EchoVariant MANY = EchoVariant.closed(64, BYTES, 1).longer(2);

    private static final EchoVariant MOST = EchoVariant.closed(1000, BYTES, 1);
    private static final EchoVariant BUSY = EchoVariant.open(64, BYTES, 0.7);

    /** What the timers of the runtime, or of the JVM, allocate now and then is nothing that a message costs. */
    static final double NOTHING = 0.1;

    /** How many connections are ready at once, and share one wait, is chance. */
    static final double SAME_CALLS = 1.02;

    private PingPongCase() {}

    static EchoCase create() {
        return new EchoCase(
                "B1",
                "Ping-pong",
                List.of(EchoVariant.closed(1, BYTES, 1), MANY, MOST, EchoVariant.open(64, BYTES, 0.3), BUSY),
                List.of(MANY, BUSY),
                MANY,
                targets(),
                PingPongCase::growth);
    }

    /** With what power of the number of connections the cost of all their messages together grows: 1 if each costs what it did. */
    private static List<String> growth(CaseFigures figures) {
        double times = (double) MOST.connections() / MANY.connections();
        List<String> exponents = Contender.ALL.stream()
                .flatMap(contender ->
                        figures
                                .ratioOfVariants(
                                        contender.label(), Quantity.CPU_NANOS_PER_MESSAGE, MOST.label(), MANY.label())
                                .stream()
                                .map(ratio -> RunText.format(
                                        "%s %.2f", contender.label(), 1 + Math.log(ratio.median()) / Math.log(times))))
                .toList();
        return exponents.isEmpty()
                ? List.of()
                : List.of(RunText.format(
                        "growth of the cost from %d to %,d connections, exponent: %s",
                        MANY.connections(), MOST.connections(), String.join(", ", exponents)));
    }

    private static List<Target> targets() {
        List<Contender> floor = List.of(Contender.HAND_WRITTEN);
        Comparison user = new Comparison(MANY.label(), Quantity.USER_NANOS_PER_MESSAGE);
        Comparison both = new Comparison(MANY.label(), Quantity.CPU_NANOS_PER_MESSAGE);
        Comparison allocated = new Comparison(MANY.label(), Quantity.ALLOCATED_BYTES_PER_MESSAGE);
        Comparison calls = new Comparison(MANY.label(), Quantity.SYSTEM_CALLS_PER_MESSAGE);
        return List.of(
                user.atMost("64 connections: user CPU per message at most 1.5 × the hand-written loop", 1.5, floor),
                user.atMostOfLowest(
                        "64 connections: user CPU per message at most 0.6 × the best Netty transport",
                        0.6,
                        Contender.NETTY),
                user.lower("64 connections: user CPU per message below every framework", Contender.FRAMEWORKS),
                both.notHigher(
                        "64 connections: total CPU per message above no framework beyond the spread",
                        Contender.FRAMEWORKS),
                allocated.absolute("64 connections: 0 bytes allocated per message (less than 0.1)", NOTHING),
                calls.atMost(
                        "64 connections: system calls per message at most those of the hand-written loop (1.02 ×)",
                        SAME_CALLS,
                        floor));
    }
}
