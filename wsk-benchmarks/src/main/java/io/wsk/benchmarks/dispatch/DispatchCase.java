package io.wsk.benchmarks.dispatch;

import io.wsk.benchmarks.dispatch.DispatchSeries.Measured;
import io.wsk.benchmarks.dispatch.way.Shape;
import io.wsk.benchmarks.measure.Pinning;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.measure.TypedCommand;
import io.wsk.benchmarks.results.OutputOptions;
import io.wsk.benchmarks.results.Quantity;
import io.wsk.benchmarks.results.Results;
import io.wsk.benchmarks.results.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** B9: what dispatch costs. */
@Command(
        name = DispatchCase.NAME,
        description = {
            "What it costs to get from an event to its handler method: generated tables beside hand-written calls, method"
                    + " handles, reflection, two event buses and MINA's state machine.",
            "It takes some five minutes, with --quick a little over one."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class DispatchCase implements Callable<Integer> {
    static final String NAME = "dispatch";

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
        Run run = Run.now(TypedCommand.of(spec), Pinning.none().description(), DispatchSeries.JVM_OPTIONS);
        Results results = output.open(NAME, run);
        DispatchSeries series = new DispatchSeries(effort);
        Map<Shape, Map<Subject, Measured>> byShape = new EnumMap<>(Shape.class);
        for (Shape shape : Shape.values()) {
            byShape.put(shape, series.measure(List.of(Subject.values()), shape));
        }
        Path folder = output.folder(NAME);
        String report = new DispatchReport(run, effort.rounds()).write(byShape);
        Files.writeString(folder.resolve("dispatch.md"), report);
        Files.writeString(
                folder.resolve("dispatch.svg"), DispatchReport.picture(byShape).svg());
        results.replace("B9", series(byShape));
        spec.commandLine().getOut().print(report);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static List<Series> series(Map<Shape, Map<Subject, Measured>> byShape) {
        List<Series> all = new ArrayList<>();
        byShape.forEach((shape, bySubject) -> bySubject.forEach((subject, measured) -> all.add(new Series(
                shape.description(),
                subject.label(),
                Map.of(
                        Quantity.NANOS_PER_CALL, measured.nanos(),
                        Quantity.ALLOCATED_BYTES_PER_CALL, measured.bytes())))));
        return all;
    }
}
