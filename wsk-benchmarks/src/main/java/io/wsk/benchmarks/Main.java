package io.wsk.benchmarks;

import io.wsk.benchmarks.dispatch.DispatchCase;
import io.wsk.benchmarks.measure.BuildFolder;
import io.wsk.benchmarks.measure.TypedCommand;
import io.wsk.benchmarks.processor.ProcessorCase;
import io.wsk.benchmarks.runtime.RuntimeCommand;
import io.wsk.benchmarks.toggle.ToggleCase;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures the runtime with {@code --quick}, {@code --full} or {@code --case}, or runs what the first argument names. */
@Command(
        name = "wsk-benchmarks/run",
        description = "Measures WSK for Java beside others, on this machine.",
        commandListHeading = "%nOther benchmarks:%n",
        footer = "%nCOMMAND --help tells more.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {ProcessorCase.class, DispatchCase.class, ToggleCase.class})
public final class Main implements Callable<Integer> {
    @Mixin
    private final RuntimeCommand runtime = new RuntimeCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Made by the command line. */
    public Main() {}

    /**
     * Exits with 0 on success, 1 if something failed, 2 for a mistake on the command line.
     *
     * @param args the options, or the name of a command with its own
     */
    public static void main(String[] args) {
        TypedCommand.remember(args);
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!runtime.isWanted()) {
            spec.commandLine().usage(spec.commandLine().getErr());
            return CommandLine.ExitCode.USAGE;
        }
        int code = runtime.run(spec, BuildFolder.path());
        for (List<String> other : runtime.otherCommands(spec, BuildFolder.path())) {
            code = Math.max(code, new CommandLine(new Main()).execute(other.toArray(String[]::new)));
        }
        return code;
    }
}
