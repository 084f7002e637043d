package io.wsk.benchmarks.results;

import io.wsk.benchmarks.measure.BuildFolder;
import io.wsk.benchmarks.measure.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command for one case leaves what it has found. */
public final class OutputOptions {
    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "The folder of the tables. Default: the name of the command, in wsk-benchmarks/target/bench.")
    private @Nullable Path folder;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "The file of the figures of every round. Default: results.json in that folder.")
    private @Nullable Path results;

    /** Made by the command line. */
    public OutputOptions() {}

    /** {@return the folder, which is there} */
    public Path folder(String command) throws IOException {
        Path chosen = folder == null ? BuildFolder.path().resolve("bench").resolve(command) : folder;
        return Files.createDirectories(chosen);
    }

    /** {@return the results, to which a run adds its own} */
    public Results open(String command, Run run) throws IOException {
        Path file = (results == null ? folder(command).resolve("results.json") : results).toAbsolutePath();
        Files.createDirectories(file.resolveSibling(""));
        return Results.open(file, run);
    }
}
