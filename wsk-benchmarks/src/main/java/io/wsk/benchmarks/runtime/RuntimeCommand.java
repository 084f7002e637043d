package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Pinning;
import io.wsk.benchmarks.measure.Run;
import io.wsk.benchmarks.measure.TypedCommand;
import io.wsk.benchmarks.results.Results;
import io.wsk.benchmarks.results.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that measure the runtime, and what they do. */
public final class RuntimeCommand {
    @ArgGroup
    private @Nullable ModeOption mode;

    @Option(
            names = "--case",
            split = ",",
            paramLabel = "CASE",
            description = "Only these cases; alone, with the settings of --quick.")
    private Set<String> cases = new LinkedHashSet<>();

    @Option(names = "--server", split = ",", paramLabel = "NAME", description = "Only these servers.")
    private Set<String> servers = new LinkedHashSet<>();

    @Option(names = "--rounds", paramLabel = "N", description = "How often everything is measured.")
    private int rounds;

    @Option(names = "--seconds", paramLabel = "S", description = "How long each measurement takes.")
    private double seconds;

    @Option(names = "--warm-up", paramLabel = "S", description = "How long a new server is under load before.")
    private double warmUp;

    @Option(names = "--fresh", description = "With --full: forget what earlier runs have measured of these cases.")
    private boolean fresh;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "The folder of the results; those of a run without --full are in quick in it."
                    + " Default: wsk-benchmarks/target/bench.")
    private @Nullable Path output;

    /** Made by the command line. */
    public RuntimeCommand() {}

    /** The mode that was asked for. */
    static final class ModeOption {
        private Mode asked = Mode.QUICK;

        @Option(names = "--quick", description = "What a change could have made slower; a few minutes.")
        void quick(boolean isAsked) {
            ask(isAsked, Mode.QUICK);
        }

        @Option(names = "--full", description = "Everything. A run that was cut off goes on where it was.")
        void full(boolean isAsked) {
            ask(isAsked, Mode.FULL);
        }

        private void ask(boolean isAsked, Mode mode) {
            if (isAsked) {
                asked = mode;
            }
        }
    }

    /** {@return whether it was asked for} */
    public boolean isWanted() {
        return mode != null || !cases.isEmpty();
    }

    /**
     * {@return what to type for each of those wanted cases that are commands of their own} They come after the others.
     *
     * @param spec the command line that it is part of
     * @param buildFolder where the results are by default
     */
    public List<List<String>> otherCommands(CommandSpec spec, Path buildFolder)
            throws IOException, InterruptedException {
        Mode chosen = mode();
        Path folder = folder(buildFolder);
        Results results = Results.open(results(folder), run(spec, Pinning.none().description()));
        List<List<String>> commands = new ArrayList<>();
        for (OtherCase other : OtherCase.values()) {
            boolean isWanted = cases.isEmpty() ? other.isUsual() && servers.isEmpty() : cases.contains(other.name());
            if (isWanted && !results.has(other.name(), rounds(chosen))) {
                commands.add(other.arguments(chosen, rounds(chosen), ofThisJdk(folder), results(folder)));
            }
        }
        return commands;
    }

    private Mode mode() {
        return mode == null ? Mode.QUICK : mode.asked;
    }

    private Path folder(Path buildFolder) {
        return mode().folder(output == null ? buildFolder.resolve("bench") : output);
    }

    private static Path results(Path folder) {
        return folder.resolve("results.json");
    }

    /** {@return where the reports on the JDK in use are} The results of all are in one file. */
    private static Path ofThisJdk(Path folder) {
        return folder.resolve("jdk" + Runtime.version().feature());
    }

    /**
     * Measures, and leaves results and report.
     *
     * @param spec the command line that it is part of
     * @param buildFolder where the results are by default
     * @return the exit code
     */
    public int run(CommandSpec spec, Path buildFolder) throws IOException, InterruptedException {
        Mode chosen = mode();
        List<RuntimeCase> wanted = wantedCases(spec, chosen);
        checkOptions(spec);
        Path folder = Files.createDirectories(folder(buildFolder));
        Lab lab = Lab.open(folder.resolve("work"));
        Results results = Results.open(results(folder), run(spec, lab.pinning()));
        if (chosen == Mode.QUICK) {
            results.forget(name -> true);
        } else if (fresh) {
            results.forget(name -> cases.isEmpty() || cases.contains(name) || name.equals(BaseRate.CASE));
        }
        if (wanted.isEmpty()) {
            return 0;
        }
        RuntimeRun run = new RuntimeRun(results, lab, chosen, settings(chosen), rounds(chosen));
        run.measure(wanted, servers);
        Path reports = Files.createDirectories(ofThisJdk(folder));
        String report = new RuntimeReport(results, run, reports).write(RuntimeCases.ALL);
        Files.writeString(reports.resolve("runtime.md"), report);
        PrintWriter out = spec.commandLine().getOut();
        out.print(report);
        out.flush();
        return run.failures().isEmpty() ? 0 : 1;
    }

    private List<RuntimeCase> wantedCases(CommandSpec spec, Mode chosen) {
        List<String> known = Stream.concat(RuntimeCases.ALL.stream().map(RuntimeCase::id), OtherCase.names().stream())
                .toList();
        for (String name : cases) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--case: there is no %s, only %s".formatted(name, String.join(", ", known)));
            }
        }
        List<RuntimeCase> wanted = RuntimeCases.ALL.stream()
                .filter(benchmark -> cases.isEmpty()
                        ? RuntimeCases.isUsual(benchmark, Runtime.version().feature())
                        : cases.contains(benchmark.id()))
                .filter(benchmark -> !benchmark.subjects(chosen).isEmpty())
                .toList();
        List<String> missing =
                cases.stream().filter(name -> !isPartOf(chosen, name)).toList();
        if (!missing.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--case: only a run with --full has " + String.join(", ", missing));
        }
        return wanted;
    }

    private static boolean isPartOf(Mode chosen, String name) {
        return Stream.concat(
                        RuntimeCases.ALL.stream()
                                .filter(benchmark -> !benchmark.subjects(chosen).isEmpty())
                                .map(RuntimeCase::id),
                        Stream.of(OtherCase.values())
                                .filter(other -> chosen == Mode.FULL || other.isUsual())
                                .map(OtherCase::name))
                .anyMatch(name::equals);
    }

    private void checkOptions(CommandSpec spec) {
        for (String name : servers) {
            if (Contender.named(name).isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--server: there is no %s, only %s"
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                Contender.ALL.stream()
                                                        .map(Contender::label)
                                                        .toList())));
            }
        }
        if (rounds < 0 || seconds < 0 || warmUp < 0) {
            throw new ParameterException(spec.commandLine(), "no number may be negative");
        }
    }

    private int rounds(Mode chosen) {
        return rounds == 0 ? chosen.rounds() : rounds;
    }

    private Settings settings(Mode chosen) {
        Settings usual = chosen.settings();
        return new Settings(
                warmUp == 0 ? usual.firstWarmUp() : warmUp,
                warmUp == 0 ? usual.warmUp() : Math.min(usual.warmUp(), warmUp),
                seconds == 0 ? usual.seconds() : seconds,
                usual.countedMessages());
    }

    private static Run run(CommandSpec spec, String pinning) throws InterruptedException {
        return Run.now(TypedCommand.of(spec), pinning, ServerCommands.JVM_OPTIONS);
    }
}
