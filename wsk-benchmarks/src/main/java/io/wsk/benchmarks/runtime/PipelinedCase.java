package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.results.Quantity;
import java.util.List;

/** B3: small messages, many at a time on each connection. */
final class PipelinedCase {
    private static final EchoVariant PIPELINED = EchoVariant.closed(64, 64, 16);

    private PipelinedCase() {}

    static EchoCase create() {
        return new EchoCase(
                "B3", "Pipelined", List.of(PIPELINED), List.of(PIPELINED), PIPELINED, targets(), figures -> List.of());
    }

    private static List<Target> targets() {
        List<Contender> floor = List.of(Contender.HAND_WRITTEN);
        String variant = PIPELINED.label();
        Comparison speed = new Comparison(variant, Quantity.MESSAGES_PER_CPU_SECOND);
        return List.of(
                speed.atLeast("messages per CPU-second at least 0.95 × the hand-written loop", 0.95, floor),
                speed.notLower("messages per CPU-second below no framework beyond the spread", Contender.FRAMEWORKS),
                new Comparison(variant, Quantity.ALLOCATED_BYTES_PER_MESSAGE)
                        .absolute("0 bytes allocated per message (less than 0.1)", PingPongCase.NOTHING),
                new Comparison(variant, Quantity.SYSTEM_CALLS_PER_MESSAGE)
                        .atMost(
                                "system calls per message at most those of the hand-written loop (1.02 ×)",
                                PingPongCase.SAME_CALLS,
                                floor));
    }
}
