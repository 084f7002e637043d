package io.wsk.processor.cli;

import io.wsk.processor.baseline.Baseline;
import io.wsk.processor.baseline.BaselineChange;
import io.wsk.processor.baseline.BaselineText;
import io.wsk.processor.report.CallbackSets;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the callback sets with those that were accepted before. */
@Command(
        name = "check",
        description = "Fails with exit code 1 if a mask, a callback or a link is not what the baseline says.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class)
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FOLDER|JAR", description = "Folders of classes, and jars.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--baseline",
            required = true,
            paramLabel = "FILE",
            description = "The accepted callback sets; a text file for version control.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path baseline;

    @Option(names = "--update", description = "Accept what is there: write the baseline instead of failing.")
    private boolean update;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Baseline actual = Baseline.of(compiled(ReportFiles.in(inputs)));
        Baseline accepted = update && !Files.exists(baseline) ? new Baseline(new TreeMap<>()) : readBaseline();
        List<BaselineChange> changes = BaselineChange.between(accepted, actual);
        String sets = Count.of(actual.facts().size(), "callback set", "callback sets");
        if (changes.isEmpty()) {
            out.printf("%s as in %s%n", sets, baseline);
            return Main.DONE;
        }
        changes.forEach(change -> print(change, out));
        if (update) {
            TextFile.write(baseline, BaselineText.of(actual));
            out.printf("%s: written, with %s%n", baseline, sets);
            return Main.DONE;
        }
        out.printf(
                "%s from %s. If this is meant, accept it and commit the file:%n  check --baseline %s --update %s%n",
                Count.of(changes.size(), "callback set differs", "callback sets differ"),
                baseline,
                baseline,
                inputs.stream().map(Path::toString).collect(Collectors.joining(" ")));
        return Main.CHANGED;
    }

    /** What has no class files was removed, or is left from a build that failed; its report alone says nothing. */
    private CallbackSets compiled(CallbackSets sets) {
        if (!sets.withErrors().isEmpty()) {
            throw new CommandFailure(
                    "errors in " + String.join(", ", sets.withErrors()) + ": compile without errors first");
        }
        sets.notCompiled()
                .forEach(name -> spec.commandLine()
                        .getErr()
                        .println("note: " + name + " is left out: its report has no class files beside it"));
        if (sets.compiled().files().isEmpty()) {
            throw new CommandFailure(
                    "nothing that is compiled: name folders with the class files, not only the reports");
        }
        return sets.compiled();
    }

    private Baseline readBaseline() {
        String text = TextFile.read(baseline, "write the first one with --update");
        try {
            return BaselineText.parse(text);
        } catch (BaselineText.FormatException e) {
            throw new CommandFailure("%s: line %d %s".formatted(baseline, e.line(), e.fault()), e);
        }
    }

    private static void print(BaselineChange change, PrintWriter out) {
        out.println(change.kind().name().toLowerCase(Locale.ROOT) + " " + change.className());
        for (BaselineChange.Fact fact : change.facts()) {
            fact.accepted().ifPresent(value -> out.println("  - " + fact.name() + ": " + value));
            fact.actual().ifPresent(value -> out.println("  + " + fact.name() + ": " + value));
        }
    }
}
