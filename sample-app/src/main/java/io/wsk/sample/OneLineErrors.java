package io.wsk.sample;

import io.wsk.runtime.WskException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Says in one line what went wrong. The message of a {@link WskException} is a sentence that names the remedy, so a person
 * needs neither the usage text nor a stack trace; {@code --verbose} adds the latter.
 */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        String message = String.valueOf(mistake.getMessage()).replaceFirst("^Error: ", "");
        print(command, "%s; see %s --help".formatted(message, nameOf(command)));
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        boolean expected = failure instanceof WskException || failure instanceof SampleFailure;
        print(command, expected ? String.valueOf(failure.getMessage()) : failure.toString());
        if (command.getParseResult().hasMatchedOption("--verbose")) {
            failure.printStackTrace(command.getErr());
        }
        return ExitCode.SOFTWARE;
    }

    private static void print(CommandLine command, String message) {
        command.getErr()
                .println(nameOf(command) + ": " + message.lines().findFirst().orElse(""));
    }

    private static String nameOf(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
