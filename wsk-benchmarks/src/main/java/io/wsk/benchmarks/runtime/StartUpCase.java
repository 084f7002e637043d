package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.measure.BarChart.Bar;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Observation;
import io.wsk.benchmarks.results.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** B10: the time until a server that has just been started sends back its first byte. */
final class StartUpCase implements RuntimeCase {
    private static final List<Contender> RIVALS = List.of(Contender.NETTY_NIO, Contender.NETTY_EPOLL, Contender.VERTX);

    private final List<Integer> services;
    private final StartUpPrograms programs = new StartUpPrograms();

    private StartUpCase(List<Integer> services) {
        this.services = services;
    }

    static StartUpCase create() {
        return new StartUpCase(List.of(1, 50));
    }

    static String label(int services) {
        return services == 1 ? "1 service" : services + " services";
    }

    @Override
    public String id() {
        return "B10";
    }

    @Override
    public String title() {
        return "Start-up";
    }

    @Override
    public List<String> subjects(Mode mode) {
        return mode == Mode.QUICK
                ? List.of()
                : StartUpProgram.ALL.stream()
                        .map(program -> program.contender().label())
                        .toList();
    }

    @Override
    public List<String> variants(Mode mode) {
        return services.stream().map(StartUpCase::label).toList();
    }

    @Override
    public List<Observation> measure(Turn turn) throws IOException, InterruptedException, NotAvailableException {
        return new StartUpTurn(turn, programs).measure(services);
    }

    @Override
    public String table(String variant, CaseFigures figures) {
        return new StartUpTable(variant, figures).write();
    }

    @Override
    public List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (String variant : variants(Mode.FULL)) {
            targets.add(new Comparison(variant, Quantity.START_UP_MILLIS)
                    .lower(variant + ": time to the first byte below Netty's and Vert.x's", RIVALS));
            targets.add(new Comparison(variant, Quantity.LOADED_CLASSES)
                    .lower(variant + ": loaded classes below Netty's and Vert.x's", RIVALS));
        }
        return targets;
    }

    @Override
    public Optional<BarChart> chart(CaseFigures figures) {
        String one = label(services.get(0));
        String many = label(services.get(services.size() - 1));
        List<Bar> bars = new ArrayList<>();
        for (Contender contender : Contender.ALL) {
            figures.figures(one, contender.label(), Quantity.START_UP_MILLIS).ifPresent(first -> {
                double all = figures.figures(many, contender.label(), Quantity.START_UP_MILLIS)
                        .orElse(first)
                        .median();
                bars.add(new Bar(contender.label(), first.median(), Math.max(0, all - first.median())));
            });
        }
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new BarChart(
                        "B10: from the start of the process to the first byte", "ms", one, "more for " + many, bars));
    }
}
