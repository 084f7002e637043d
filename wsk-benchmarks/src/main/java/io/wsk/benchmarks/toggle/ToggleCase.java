package io.wsk.benchmarks.toggle;

import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.ForkedJvm;
import io.wsk.benchmarks.measure.Pinning;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.measure.TypedCommand;
import io.wsk.benchmarks.results.OutputOptions;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.results.Results;
import io.wsk.benchmarks.results.Series;
import io.wsk.benchmarks.toggle.ToggleSeries.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** B7: what a switch of the receive event costs. */
@Command(
        name = ToggleCase.NAME,
        description = {
            "What it costs to switch the receive event off and on again, idle and under traffic, on the loop and on another"
                    + " thread, beside Netty's setAutoRead and Vert.x's pause and resume.",
            "It takes some four minutes, with --quick two."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class ToggleCase implements Callable<Integer> {
    static final String NAME = "toggle";

    @Option(names = "--quick", description = "A look only: fewer and shorter measurements.")
    private boolean quick;

    @Option(names = "--rounds", description = "How often everything is measured: 5, with --quick 3.", paramLabel = "N")
    private @Nullable Integer rounds;

    @Option(names = "--smoke", hidden = true, description = "Only to see that everything works.")
    private boolean smoke;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Made by the command line. */
    public ToggleCase() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        int wanted = rounds == null ? (quick ? 3 : 5) : rounds;
        if (wanted < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds is at least 1, not " + wanted);
        }
        ForkedJvm jvm = ToggleRun.jvm(Pinning.none(), workFolder());
        if (smoke) {
            measure(ToggleSeries.smoke(jvm));
        } else {
            measure(quick ? ToggleSeries.quick(jvm, wanted) : ToggleSeries.full(jvm, wanted));
        }
        return 0;
    }

    private void measure(ToggleSeries series) throws IOException, InterruptedException {
        Run run = Run.now(TypedCommand.of(spec), Pinning.none().description(), series.jvmOptions());
        Results results = output.open(NAME, run);
        Map<Subject, Map<Scenario, Cost>> costs = series.measure();
        Map<Subject, Map<Scenario, Double>> calls = systemCalls(costs.keySet());
        Path folder = output.folder(NAME);
        String report = new ToggleReport(run, series.rounds()).write(costs, calls);
        Files.writeString(folder.resolve("toggle.md"), report);
        Files.writeString(
                folder.resolve("toggle.svg"), ToggleReport.picture(costs).svg());
        results.replace("B7", series(costs, calls));
        spec.commandLine().getOut().print(report);
        spec.commandLine().getOut().flush();
    }

    private Map<Subject, Map<Scenario, Double>> systemCalls(Set<Subject> subjects)
            throws IOException, InterruptedException {
        Map<Subject, Map<Scenario, Double>> calls = new EnumMap<>(Subject.class);
        if (SystemCalls.canBeCounted()) {
            for (Subject subject : subjects) {
                System.err.println("toggle, system calls: " + subject.label());
                calls.put(subject, new SystemCalls(workFolder()).perPair(subject));
            }
        }
        return calls;
    }

    private Path workFolder() throws IOException {
        return output.folder(NAME).resolve("work");
    }

    private static List<Series> series(
            Map<Subject, Map<Scenario, Cost>> costs, Map<Subject, Map<Scenario, Double>> calls) {
        List<Series> all = new ArrayList<>();
        costs.forEach((subject, byScenario) -> byScenario.forEach((scenario, cost) -> {
            Map<Quantity, Figures> figures = new EnumMap<>(Quantity.class);
            figures.put(Quantity.NANOS_PER_PAIR, cost.nanos());
            if (scenario.isIdle()) {
                figures.put(Quantity.ALLOCATED_BYTES_PER_PAIR, cost.bytes());
            }
            @Nullable Double count = calls.getOrDefault(subject, Map.of()).get(scenario);
            if (count != null) {
                figures.put(Quantity.SYSTEM_CALLS_PER_PAIR, new Figures(List.of(count)));
            }
            all.add(new Series(scenario.label(), subject.label(), figures));
        }));
        return all;
    }
}
