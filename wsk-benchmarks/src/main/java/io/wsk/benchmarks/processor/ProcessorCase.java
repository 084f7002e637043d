package io.wsk.benchmarks.processor;

import io.wsk.benchmarks.measure.ForkedJvm;
import io.wsk.benchmarks.measure.Pinning;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.measure.TypedCommand;
import io.wsk.benchmarks.results.OutputOptions;
import io.wsk.benchmarks.results.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** B11: what the annotation processor costs. */
@Command(
        name = ProcessorCase.NAME,
        description = {
            "What the annotation processor costs: its own work at several sizes, and what it adds to a whole run of javac,"
                    + " beside AutoValue, Dagger and MapStruct.",
            "It starts some 70 compilers one after another, and wants a machine that has nothing else to do."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class ProcessorCase implements Callable<Integer> {
    static final String NAME = "processor";

    @Option(names = "--rounds", description = "How often everything is measured.", paramLabel = "N")
    private int rounds = 5;

    @Option(
            names = "--sizes",
            description = "The numbers of handler classes at which own work is measured, ascending.",
            split = ",",
            paramLabel = "N")
    private List<Integer> sizes = List.of(1_000, 5_000, 10_000);

    @Option(
            names = "--classes",
            description = "The number of annotated classes in a whole run of javac.",
            paramLabel = "N")
    private int classes = 1_000;

    @Option(names = "--rivals", description = "The processors to compare with.", split = ",", paramLabel = "ARTIFACT")
    private List<String> rivals = List.of("auto-value", "dagger-compiler", "mapstruct-processor");

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Made by the command line. */
    public ProcessorCase() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkOptions();
        Path folder = output.folder(NAME);
        Path work = folder.resolve("work");
        Pinning pinning = Pinning.toLastCore();
        ForkedJvm jvm = new ForkedJvm(pinning, work);
        ToolPaths paths = ToolPaths.ofThisBuild();
        Run run = Run.now(TypedCommand.of(spec), pinning.description(), jvm.options());
        Results results = output.open(NAME, run);

        List<OwnWorkSeries.Size> ownWork =
                new OwnWorkSeries(new ForkedJvm(Pinning.none(), work), paths, work).measure(sizes, rounds);
        List<OverheadSeries.Overhead> overheads =
                new OverheadSeries(jvm, paths, work).measure(workloads(), classes, rounds);

        String report = new ProcessorReport(run, rounds).write(ownWork, overheads, classes, paths);
        Files.writeString(folder.resolve("processor.md"), report);
        Files.writeString(
                folder.resolve("processor.svg"),
                ProcessorReport.picture(overheads, classes).svg());
        results.replace("B11", ProcessorResults.of(ownWork, overheads, classes));
        spec.commandLine().getOut().print(report);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private List<Workload> workloads() {
        return Workload.ALL.stream()
                .filter(workload -> workload.equals(Workload.WSK) || rivals.contains(workload.processor()))
                .toList();
    }

    /** What cannot be measured is said before anything is. */
    private void checkOptions() {
        boolean ascending = sizes.stream().sorted().distinct().toList().equals(sizes);
        if (rounds < 1 || classes < 1 || sizes.isEmpty() || sizes.get(0) < 1 || !ascending) {
            throw new ParameterException(
                    spec.commandLine(),
                    "all numbers are at least 1, and those of --sizes ascend; found: " + TypedCommand.of(spec));
        }
        for (String rival : rivals) {
            if (Workload.ALL.stream().noneMatch(workload -> workload.processor().equals(rival))) {
                throw new ParameterException(spec.commandLine(), "--rivals: there is no " + rival);
            }
        }
    }
}
