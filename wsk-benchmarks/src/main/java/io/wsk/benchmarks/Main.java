package io.wsk.benchmarks;

import io.wsk.benchmarks.dispatch.DispatchCase;
import io.wsk.benchmarks.processor.ProcessorCase;
import io.wsk.benchmarks.toggle.ToggleCase;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the benchmark case that the first argument names. */
@Command(
        name = "wsk-benchmarks/run",
        description = "Measures WSK for Java beside others, on this machine.",
        synopsisSubcommandLabel = "CASE",
        commandListHeading = "%nCases:%n",
        footer = "%nCASE --help tells more.",
        mixinStandardHelpOptions = true,
        subcommands = {ProcessorCase.class, DispatchCase.class, ToggleCase.class})
public final class Main {
    /**
     * Exits with 0 on success, 1 if the case failed, 2 for a mistake on the command line.
     *
     * @param args the name of a case and its options
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
