package io.wsk.sample;

import io.wsk.sample.echo.EchoCommand;
import io.wsk.sample.gatekeeper.GatekeeperCommand;
import io.wsk.sample.pump.PumpCommand;
import io.wsk.sample.toggle.ToggleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the sample that the first argument names. */
@Command(
        name = "wsk-sample",
        description = "Small network applications written with WSK for Java.",
        synopsisSubcommandLabel = "SAMPLE",
        commandListHeading = "%nSamples:%n",
        footer = "%nSAMPLE --help tells more.",
        mixinStandardHelpOptions = true,
        versionProvider = RuntimeVersion.class,
        subcommands = {EchoCommand.class, PumpCommand.class, ToggleCommand.class, GatekeeperCommand.class})
public final class Main {
    /**
     * Exits with 0 on success, 1 if the sample failed, 2 for a mistake on the command line.
     *
     * @param args the name of a sample and its options
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        OneLineErrors errors = new OneLineErrors();
        return new CommandLine(new Main()).setParameterExceptionHandler(errors).setExecutionExceptionHandler(errors);
    }
}
