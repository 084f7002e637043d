package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.runtime.BarChart.Bar;
import io.wsk.benchmarks.server.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A case in which servers send back what they get.
 *
 * @param id its short name
 * @param title what it is about
 * @param full the variants of a full run
 * @param quick the variants of a quick run; without any it is not part of it
 * @param shown the variant of the picture
 * @param targets what is to be reached
 */
record EchoCase(
        String id,
        String title,
        List<EchoVariant> full,
        List<EchoVariant> quick,
        EchoVariant shown,
        List<Target> targets)
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
    public List<Observation> measure(Turn turn) throws IOException, InterruptedException, NotAvailableException {
        return new EchoTurn(turn, Workload.ECHO).measure(of(turn.mode()));
    }

    @Override
    public String table(String variant, CaseFigures figures) {
        return new EchoTable(variant, figures).write();
    }

    @Override
    public Optional<BarChart> chart(CaseFigures figures) {
        List<Bar> bars = new ArrayList<>();
        for (Contender contender : Contender.ALL) {
            String subject = contender.label();
            figures.figures(shown.label(), subject, Quantity.USER_NANOS_PER_MESSAGE)
                    .ifPresent(user -> bars.add(new Bar(
                            subject,
                            user.median(),
                            figures.figures(shown.label(), subject, Quantity.SYSTEM_NANOS_PER_MESSAGE)
                                    .orElse(user)
                                    .median())));
        }
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new BarChart(
                        "%s, %s: CPU of the server per message".formatted(id, shown.label()),
                        "ns",
                        "user",
                        "system",
                        bars));
    }
}
