package io.wsk.benchmarks.runtime;

import static io.wsk.benchmarks.runtime.Contender.HAND_WRITTEN;
import static io.wsk.benchmarks.runtime.Contender.NETTY_EPOLL;
import static io.wsk.benchmarks.runtime.Contender.NETTY_NIO;
import static io.wsk.benchmarks.runtime.Contender.VERTX;
import static io.wsk.benchmarks.runtime.Contender.WSK;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.RunText;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.runtime.Target.Judgement;
import io.wsk.runtime.WskClientOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** B8: what consumers that are slow cost in memory, and the others in time. */
final class StallCase {
    static final List<Contender> CONTENDERS = List.of(WSK, HAND_WRITTEN, NETTY_NIO, NETTY_EPOLL, VERTX);

    private static final double KIB = 1 << 10;
    private static final int MANY = 10;
    private static final double MOST_TIMES = 1.3;

    private static final StallVariant NONE = new StallVariant("all read", 0, 0);
    private static final StallVariant ONE_STALLS = new StallVariant("1 of 100 does not read", 1, 0);
    private static final StallVariant MANY_STALL = new StallVariant("10 of 100 do not read", MANY, 0);
    private static final StallVariant MANY_SLOW = new StallVariant("10 of 100 read 1 MiB/s", MANY, 1 << 20);

    static final List<StallVariant> VARIANTS = List.of(NONE, ONE_STALLS, MANY_STALL, MANY_SLOW);

    private StallCase() {}

    static LoadCase create() {
        return new LoadCase(
                "B8",
                "Slow consumers",
                VARIANTS,
                ServerTable.of(
                        new Column(
                                "heap, KiB more",
                                (figures, variant, subject) -> more(figures, variant, subject, Quantity.HEAP_BYTES)),
                        new Column(
                                "direct memory, KiB more",
                                (figures, variant, subject) -> more(figures, variant, subject, Quantity.DIRECT_BYTES)),
                        new Column(
                                "**both, KiB more**",
                                (figures, variant, subject) -> more(figures, variant, subject, Quantity.HELD_BYTES)),
                        Column.spread("p50, µs", Quantity.P50_MICROS),
                        Column.spread("**p99, µs**", Quantity.P99_MICROS),
                        Column.spread("p99.9, µs", Quantity.P999_MICROS),
                        new Column(
                                "p99 ÷ all read",
                                (figures, variant, subject) -> Numbers.spread(
                                        figures.ratioOfVariants(subject, Quantity.P99_MICROS, variant, NONE.label()))),
                        Column.median("CPU of the server, ns/message", Quantity.CPU_NANOS_PER_MESSAGE)),
                new Picture(
                        "memory of the server, more than when all read",
                        MANY_STALL.label(),
                        "KiB",
                        part("heap", Quantity.HEAP_BYTES),
                        part("direct", Quantity.DIRECT_BYTES)),
                List.of(
                        bounded(ONE_STALLS),
                        bounded(MANY_STALL),
                        bounded(MANY_SLOW),
                        undisturbed(ONE_STALLS),
                        undisturbed(MANY_STALL),
                        undisturbed(MANY_SLOW)));
    }

    private static String more(CaseFigures figures, String variant, String subject, Quantity quantity) {
        return Numbers.spread(
                figures.difference(subject, quantity, variant, NONE.label()).map(more -> more.per(KIB)));
    }

    private static Picture.Part part(String name, Quantity quantity) {
        return new Picture.Part(
                name,
                (figures, variant, subject) -> figures.difference(subject, quantity, variant, NONE.label())
                        .map(more -> more.per(KIB)));
    }

    /** {@return the most that one connection may hold} What was read in one go, and what was read ahead. */
    static long bound() {
        WskClientOptions options = WskClientOptions.defaults();
        return 2 * options.sendHighWater() + options.receiveHold();
    }

    private static Target bounded(StallVariant variant) {
        double most = variant.stalled() * bound() / KIB;
        return new Target(
                String.format(
                        Locale.ROOT,
                        "%s: in each round at most the documented %,.0f KiB more memory than when all read",
                        variant.label(),
                        most),
                figures -> held(figures, variant)
                        .map(more -> more.per(KIB))
                        .map(more -> new Judgement(
                                Attainment.of(more.highest() <= most),
                                "%s KiB, at most %s".formatted(RunText.spread(more), RunText.number(more.highest())))));
    }

    private static Optional<Figures> held(CaseFigures figures, StallVariant variant) {
        return figures.difference(WSK.label(), Quantity.HELD_BYTES, variant.label(), NONE.label());
    }

    private static Target undisturbed(StallVariant variant) {
        return new VariantComparison(WSK, variant.label(), Quantity.P99_MICROS)
                .atMost(
                        variant.label() + ": p99 of those that read at most 1.3 × that when all read",
                        MOST_TIMES,
                        NONE.label());
    }
}
