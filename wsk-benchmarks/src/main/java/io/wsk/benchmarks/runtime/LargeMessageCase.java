package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.results.Quantity;
import java.util.List;

/** B2: messages that do not fit into one read. */
final class LargeMessageCase {
    private static final EchoVariant LARGE = EchoVariant.closed(64, 1 << 16, 1);
    private static final EchoVariant HUGE = EchoVariant.closed(8, 1 << 20, 1);

    private LargeMessageCase() {}

    static EchoCase create() {
        return new EchoCase(
                "B2", "Large messages", List.of(LARGE, HUGE), List.of(), LARGE, targets(), figures -> List.of());
    }

    private static List<Target> targets() {
        Comparison large = new Comparison(LARGE.label(), Quantity.BYTES_PER_CPU_SECOND);
        Comparison huge = new Comparison(HUGE.label(), Quantity.BYTES_PER_CPU_SECOND);
        List<Contender> floor = List.of(Contender.HAND_WRITTEN);
        return List.of(
                large.atLeast("64 KiB: bytes per CPU-second at least 0.95 × the hand-written loop", 0.95, floor),
                large.notLower(
                        "64 KiB: bytes per CPU-second below no framework beyond the spread", Contender.FRAMEWORKS),
                huge.atLeast("1 MiB: bytes per CPU-second at least 0.95 × the hand-written loop", 0.95, floor),
                huge.notLower(
                        "1 MiB: bytes per CPU-second below no framework beyond the spread", Contender.FRAMEWORKS));
    }
}
