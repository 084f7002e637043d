package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.BarChart;
import io.wsk.benchmarks.results.CaseFigures;
import io.wsk.benchmarks.results.Observation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A case in which servers send back what they get.
 *
 * @param id its short name
 * @param title what it is about
 * @param full the variants of a full run
 * @param quick the variants of a quick run; without any it is not part of it
 * @param shown the variant of the picture
 * @param targets what is to be reached
 * @param remarks what else there is to say, in lines of a list
 */
record EchoCase(
        String id,
        String title,
        List<EchoVariant> full,
        List<EchoVariant> quick,
        EchoVariant shown,
        List<Target> targets,
        Function<CaseFigures, List<String>> remarks)
        implements RuntimeCase {
    @Override
    public List<String> subjects(Mode mode) {
        if (of(mode).isEmpty()) {
            return List.of();
        }
        return (mode == Mode.FULL ? Contender.ALL : Contender.FEW)
                .stream().map(Contender::label).toList();
    }

    @Override
    public List<String> variants(Mode mode) {
        return of(mode).stream().map(EchoVariant::label).toList();
    }

    private List<EchoVariant> of(Mode mode) {
        return mode == Mode.FULL ? full : quick;
    }

    @Override
    public boolean takesWarmServers() {
        return true;
    }

    @Override
    public List<Observation> measure(Turn turn) throws IOException, InterruptedException, NotAvailableException {
        return new LoadTurn(turn).measure(of(turn.mode()));
    }

    @Override
    public String table(String variant, CaseFigures figures) {
        return EchoTable.TABLE.write(variant, figures);
    }

    @Override
    public List<String> remarks(CaseFigures figures) {
        return remarks.apply(figures);
    }

    @Override
    public Optional<BarChart> chart(CaseFigures figures) {
        return Picture.ofCpu(shown.label(), "message").of(id, figures);
    }
}
