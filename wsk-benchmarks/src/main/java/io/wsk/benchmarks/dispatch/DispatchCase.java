package io.wsk.benchmarks.dispatch;

import io.wsk.benchmarks.dispatch.DispatchSeries.Measured;
import io.wsk.benchmarks.dispatch.way.Shape;
import io.wsk.benchmarks.measure.BuildFolder;
import io.wsk.benchmarks.measure.Machine;
import io.wsk.benchmarks.measure.Pinning;
import io.wsk.benchmarks.measure.Results;
import io.wsk.benchmarks.measure.Results.Result;
import io.wsk.benchmarks.measure.Revision;
import io.wsk.benchmarks.measure.TypedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** B9: what dispatch costs. */
@Command(
        name = "dispatch",
        description = {
            "What it costs to get from an event to its handler method: generated tables beside hand-written calls, method"
                    + " handles, reflection, two event buses and MINA's state machine.",
            "It takes some five minutes, with --quick a little over one."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class DispatchCase implements Callable<Integer> {
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
    public DispatchCase() {}

    @Override
    public Integer call() throws IOException, InterruptedException, RunnerException {
        int wanted = rounds == null ? (quick ? 3 : 5) : rounds;
        if (wanted < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds is at least 1, not " + wanted);
        }
        if (smoke) {
            return measure(Effort.smoke(0));
        }
        return measure(quick ? Effort.quick(wanted) : Effort.full(wanted));
    }

    int measure(Effort effort) throws IOException, InterruptedException, RunnerException {
        Machine machine = Machine.current();
        String date = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
        DispatchSeries series = new DispatchSeries(effort);
        Map<Shape, Map<Subject, Measured>> byShape = new EnumMap<>(Shape.class);
        for (Shape shape : Shape.values()) {
            byShape.put(shape, series.measure(List.of(Subject.values()), shape));
        }
        Results results = new Results(
                "dispatch",
                date,
                Revision.ofWorkingTree(),
                TypedCommand.of(spec),
                machine,
                DispatchSeries.JVM_OPTIONS,
                Pinning.none().description(),
                results(byShape));
        Files.createDirectories(output);
        results.writeTo(output.resolve("dispatch.json"));
        String report = new DispatchReport(results, effort.rounds()).write(byShape);
        Files.writeString(output.resolve("dispatch.md"), report);
        Files.writeString(
                output.resolve("dispatch.svg"), DispatchReport.picture(byShape).svg());
        spec.commandLine().getOut().print(report);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static List<Result> results(Map<Shape, Map<Subject, Measured>> byShape) {
        List<Result> results = new ArrayList<>();
        byShape.forEach((shape, measured) -> measured.forEach((subject, figures) -> {
            results.add(Result.of(subject.label(), shape.classes(), "dispatch, " + shape, "ns/call", figures.nanos()));
            results.add(Result.of(subject.label(), shape.classes(), "allocation, " + shape, "B/call", figures.bytes()));
        }));
        return results;
    }
}
