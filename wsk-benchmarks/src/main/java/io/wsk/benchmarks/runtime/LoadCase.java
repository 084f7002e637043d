package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Observation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A case that is a part of full runs only.
 *
 * @param id its short name
 * @param title what it is about
 * @param measured what is measured
 * @param table what is said about a variant
 * @param picture what is shown
 * @param targets what is to be reached
 */
record LoadCase(
        String id,
        String title,
        List<? extends Variant> measured,
        ServerTable table,
        Picture picture,
        List<Target> targets)
        implements RuntimeCase {
    @Override
    public List<String> subjects(Mode mode) {
        return Contender.ALL.stream()
                .filter(contender -> mode == Mode.FULL && !of(contender.label()).isEmpty())
                .map(Contender::label)
                .toList();
    }

    @Override
    public List<String> variants(Mode mode) {
        return mode == Mode.FULL ? labels(measured) : List.of();
    }

    @Override
    public List<String> variants(Mode mode, String subject) {
        return mode == Mode.FULL ? labels(of(subject)) : List.of();
    }

    private static List<String> labels(List<? extends Variant> variants) {
        return variants.stream().map(Variant::label).toList();
    }

    private List<? extends Variant> of(String subject) {
        return measured.stream()
                .filter(variant -> variant.contenders().stream()
                        .anyMatch(contender -> contender.label().equals(subject)))
                .toList();
    }

    @Override
    public List<Observation> measure(Turn turn) throws IOException, InterruptedException, NotAvailableException {
        return new LoadTurn(turn).measure(of(turn.subject()));
    }

    @Override
    public String table(String variant, CaseFigures figures) {
        return table.write(variant, figures);
    }

    @Override
    public Optional<BarChart> chart(CaseFigures figures) {
        return picture.of(id, figures);
    }
}
