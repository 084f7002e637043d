package io.wsk.processor.cli;

import io.wsk.processor.page.Page;
import io.wsk.processor.report.CallbackSets;
import io.wsk.processor.report.ReportFile;
import io.wsk.processor.report.ReportedDiagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws all callback sets on one page. */
@Command(
        name = "report",
        description = "Draws the callback sets on one HTML page that needs nothing else.",
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class)
final class ReportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FOLDER|JAR", description = "Folders of classes, and jars.")
    private List<Path> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "wsk-report.html",
            description = "The page to write. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Override
    public Integer call() {
        CallbackSets sets = ReportFiles.in(inputs);
        TextFile.write(output, Page.of(sets));
        List<ReportedDiagnostic> diagnostics = sets.files().values().stream()
                .map(ReportFile::diagnostics)
                .flatMap(List::stream)
                .toList();
        long errors = diagnostics.stream().filter(ReportedDiagnostic::isError).count();
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %s, %s, %s%n",
                        output,
                        Count.of(sets.classes().size(), "handler class", "handler classes"),
                        Count.of(errors, "error", "errors"),
                        Count.of(diagnostics.size() - errors, "warning", "warnings"));
        return Main.DONE;
    }
}
