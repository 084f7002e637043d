package io.wsk.processor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The commands of the jar. Exit codes: 0 for done, 1 for a callback set that has changed, 2 for a command that could not be
 * carried out.
 */
@Command(
        name = "java -jar wsk-processor.jar",
        description =
                "Shows and watches the callback sets of WSK handler classes that were compiled with -Awsk.report=true.",
        subcommands = {ReportCommand.class, CheckCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class)
public final class Main {
    /** Nothing to do, or done. */
    static final int DONE = 0;

    /** A callback set has changed. */
    static final int CHANGED = 1;

    /** The command could not be carried out. */
    static final int FAILED = 2;

    private Main() {}

    /** Runs a command. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setParameterExceptionHandler(Main::explain)
                .setExecutionExceptionHandler(Main::explain);
    }

    private static int explain(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("error: " + e.getMessage());
        command.getErr().println("try: " + name + " --help");
        return FAILED;
    }

    /** Anything but our own failures is a mistake of ours, and worth its stack trace. */
    private static int explain(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof CommandFailure) {
            command.getErr().println("error: " + e.getMessage());
        } else {
            e.printStackTrace(command.getErr());
        }
        return FAILED;
    }
}
