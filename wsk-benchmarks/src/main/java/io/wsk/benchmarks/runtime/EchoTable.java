package io.wsk.benchmarks.runtime;

import static io.wsk.benchmarks.runtime.Quantity.ALLOCATED_BYTES_PER_MESSAGE;
import static io.wsk.benchmarks.runtime.Quantity.BYTES_PER_CPU_SECOND;
import static io.wsk.benchmarks.runtime.Quantity.CPU_NANOS_PER_MESSAGE;
import static io.wsk.benchmarks.runtime.Quantity.MESSAGES_PER_CPU_SECOND;
import static io.wsk.benchmarks.runtime.Quantity.MESSAGES_PER_SECOND;
import static io.wsk.benchmarks.runtime.Quantity.P50_MICROS;
import static io.wsk.benchmarks.runtime.Quantity.P999_MICROS;
import static io.wsk.benchmarks.runtime.Quantity.P99_MICROS;
import static io.wsk.benchmarks.runtime.Quantity.SYSTEM_CALLS_PER_MESSAGE;
import static io.wsk.benchmarks.runtime.Quantity.SYSTEM_NANOS_PER_MESSAGE;
import static io.wsk.benchmarks.runtime.Quantity.USER_NANOS_PER_MESSAGE;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.MarkdownTable;
import java.util.Optional;

/** What one variant of an echo costs, for each server. */
final class EchoTable {
    private static final double MIB = 1 << 20;

    private final String variant;
    private final CaseFigures figures;

    EchoTable(String variant, CaseFigures figures) {
        this.variant = variant;
        this.figures = figures;
    }

    String write() {
        MarkdownTable table = MarkdownTable.of(
                "server",
                "user, ns/message",
                "system, ns/message",
                "**both, ns/message**",
                "ours ÷ it",
                "allocated, B/message",
                "system calls/message",
                "messages/s",
                "messages/CPU-second",
                "MiB/CPU-second",
                "p50, µs",
                "p99, µs",
                "p99.9, µs");
        for (Contender contender : Contender.ALL) {
            if (figures.figures(variant, contender.label(), MESSAGES_PER_SECOND).isPresent()) {
                row(table, contender.label());
            }
        }
        return table.toString();
    }

    private void row(MarkdownTable table, String subject) {
        table.row(
                subject,
                Numbers.spread(get(subject, USER_NANOS_PER_MESSAGE)),
                Numbers.spread(get(subject, SYSTEM_NANOS_PER_MESSAGE)),
                Numbers.spread(get(subject, CPU_NANOS_PER_MESSAGE)),
                compared(subject),
                Numbers.median(get(subject, ALLOCATED_BYTES_PER_MESSAGE)),
                Numbers.median(get(subject, SYSTEM_CALLS_PER_MESSAGE)),
                Numbers.median(get(subject, MESSAGES_PER_SECOND)),
                Numbers.spread(get(subject, MESSAGES_PER_CPU_SECOND)),
                Numbers.median(get(subject, BYTES_PER_CPU_SECOND).map(bytes -> bytes.per(MIB))),
                Numbers.median(get(subject, P50_MICROS)),
                Numbers.median(get(subject, P99_MICROS)),
                Numbers.median(get(subject, P999_MICROS)));
    }

    private Optional<Figures> get(String subject, Quantity quantity) {
        return figures.figures(variant, subject, quantity);
    }

    private String compared(String subject) {
        String ours = Contender.WSK.label();
        return subject.equals(ours)
                ? ""
                : figures.ratio(variant, CPU_NANOS_PER_MESSAGE, ours, subject)
                        .map(ratio -> Numbers.spread(ratio) + ": " + ratio.comparedWithOne())
                        .orElse("–");
    }
}
