package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.measure.BarChart.Bar;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Observation;
import io.wsk.benchmarks.results.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * B4: what connections cost that do nothing.
 *
 * @param sizes how many of them, in ascending order
 */
record IdleCase(List<Integer> sizes) implements RuntimeCase {
    private static final int MOST_HEAP_BYTES = 1024;
    private static final double PART_OF_NETTY = 0.6;
    private static final double LINEAR = 1.05;

    /** What is shared by all, spread over the connections, may change by a little. */
    private static final double NO_BYTES = 1;

    static IdleCase create() {
        return new IdleCase(List.of(1_000, 10_000));
    }

    static String label(int size) {
        return String.format(Locale.ROOT, "%,d idle connections", size);
    }

    @Override
    public String id() {
        return "B4";
    }

    @Override
    public String title() {
        return "Idle connections";
    }

    /** All but the server in C, which has no heap. */
    @Override
    public List<String> subjects(Mode mode) {
        if (mode == Mode.QUICK) {
            return List.of();
        }
        return Contender.ALL.stream()
                .filter(contender -> contender != Contender.C_EPOLL)
                .map(Contender::label)
                .toList();
    }

    @Override
    public List<String> variants(Mode mode) {
        return sizes.stream().map(IdleCase::label).toList();
    }

    private String largest() {
        return label(sizes.get(sizes.size() - 1));
    }

    @Override
    public List<Observation> measure(Turn turn) throws IOException, InterruptedException, NotAvailableException {
        return new IdleTurn(turn).measure(sizes);
    }

    @Override
    public String table(String variant, CaseFigures figures) {
        return new IdleTable(variant, figures).write();
    }

    @Override
    public List<Target> targets() {
        Comparison heap = new Comparison(largest(), Quantity.HEAP_BYTES_PER_CONNECTION);
        return List.of(
                heap.absolute("heap per idle connection at most 1,024 B", MOST_HEAP_BYTES),
                heap.atMost(
                        "heap per idle connection at most 0.6 × Netty NIO",
                        PART_OF_NETTY,
                        List.of(Contender.NETTY_NIO)),
                new Comparison(largest(), Quantity.DIRECT_BYTES_PER_CONNECTION)
                        .absolute("no direct memory per connection (at most 1 B)", NO_BYTES),
                new Comparison(largest(), Quantity.HEAP_GROWTH_EXPONENT)
                        .absolute("heap grows with the number of connections, exponent at most 1.05", LINEAR));
    }

    @Override
    public Optional<BarChart> chart(CaseFigures figures) {
        List<Bar> bars = new ArrayList<>();
        for (Contender contender : Contender.ALL) {
            figures.figures(largest(), contender.label(), Quantity.HEAP_BYTES_PER_CONNECTION)
                    .ifPresent(heap -> {
                        double ofJdk = figures.figures(
                                        largest(), contender.label(), Quantity.JDK_HEAP_BYTES_PER_CONNECTION)
                                .orElse(heap)
                                .median();
                        bars.add(new Bar(contender.label(), ofJdk, Math.max(0, heap.median() - ofJdk)));
                    });
        }
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new BarChart(
                        "B4, %s: Java heap of one".formatted(largest()), "B", "JDK's classes", "all others", bars));
    }
}
