package io.wsk.benchmarks.toggle;

import io.wsk.benchmarks.measure.BuildFolder;
import io.wsk.benchmarks.measure.Figures;
import io.wsk.benchmarks.measure.ForkedJvm;
import io.wsk.benchmarks.measure.Machine;
import io.wsk.benchmarks.measure.Pinning;
import io.wsk.benchmarks.measure.Results;
import io.wsk.benchmarks.measure.Results.Result;
import io.wsk.benchmarks.measure.Revision;
import io.wsk.benchmarks.measure.TypedCommand;
import io.wsk.benchmarks.toggle.ToggleSeries.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** B7: what a switch of the receive event costs. */
@Command(
        name = "toggle",
        description = {
            "What it costs to switch the receive event off and on again, idle and under traffic, on the loop and on another"
                    + " thread, beside Netty's setAutoRead and Vert.x's pause and resume.",
            "It takes some five minutes, with --quick a little over one."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class ToggleCase implements Callable<Integer> {
    private static final int CONNECTIONS = 1;

    @Option(names = "--quick", description = "A look only: fewer and shorter measurements.")
    private boolean quick;

    @Option(names = "--rounds", description = "How often everything is measured: 5, with --quick 3.", paramLabel = "N")
    private @Nullable Integer rounds;

    @Option(names = "--smoke", hidden = true, description = "Only to see that everything works.")
    private boolean smoke;

    @Option(names = "--output", description = "The folder of the results.", paramLabel = "FOLDER")
    private Path output = BuildFolder.path().resolve("bench");

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
        ForkedJvm jvm = new ForkedJvm(Pinning.none(), output.resolve("toggle-work"));
        if (smoke) {
            measure(ToggleSeries.smoke(jvm));
        } else {
            measure(quick ? ToggleSeries.quick(jvm, wanted) : ToggleSeries.full(jvm, wanted));
        }
        return 0;
    }

    private void measure(ToggleSeries series) throws IOException, InterruptedException {
        Machine machine = Machine.current();
        String date = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
        Map<Subject, Map<Scenario, Cost>> costs = series.measure();
        Map<Subject, Map<Scenario, Double>> calls = systemCalls(costs.keySet());
        Results results = new Results(
                "toggle",
                date,
                Revision.ofWorkingTree(),
                TypedCommand.of(spec),
                machine,
                ForkedJvm.OPTIONS,
                Pinning.none().description(),
                results(costs, calls));
        results.writeTo(output.resolve("toggle.json"));
        String report = new ToggleReport(results, series.rounds()).write(costs, calls);
        Files.writeString(output.resolve("toggle.md"), report);
        Files.writeString(
                output.resolve("toggle.svg"), ToggleReport.picture(costs).svg());
        spec.commandLine().getOut().print(report);
        spec.commandLine().getOut().flush();
    }

    private Map<Subject, Map<Scenario, Double>> systemCalls(Set<Subject> subjects)
            throws IOException, InterruptedException {
        Map<Subject, Map<Scenario, Double>> calls = new EnumMap<>(Subject.class);
        if (SystemCalls.canBeCounted()) {
            for (Subject subject : subjects) {
                System.err.println("toggle, system calls: " + subject.label());
                calls.put(subject, new SystemCalls(output.resolve("toggle-work")).perPair(subject));
            }
        }
        return calls;
    }

    private static List<Result> results(
            Map<Subject, Map<Scenario, Cost>> costs, Map<Subject, Map<Scenario, Double>> calls) {
        List<Result> results = new ArrayList<>();
        costs.forEach((subject, byScenario) -> byScenario.forEach((scenario, cost) -> {
            String label = subject.label();
            results.add(Result.of(label, CONNECTIONS, "time, " + scenario.label(), "ns/pair", cost.nanos()));
            if (scenario.isIdle()) {
                results.add(Result.of(label, CONNECTIONS, "allocation, " + scenario.label(), "B/pair", cost.bytes()));
            }
        }));
        calls.forEach((subject, byScenario) -> byScenario.forEach((scenario, count) -> results.add(Result.of(
                subject.label(),
                CONNECTIONS,
                "system calls, " + scenario.label(),
                "calls/pair",
                new Figures(List.of(count))))));
        return results;
    }
}
