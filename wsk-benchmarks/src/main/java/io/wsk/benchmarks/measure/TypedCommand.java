package io.wsk.benchmarks.measure;

import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;

/** What the person has typed to get results, also where one command has started another. */
public final class TypedCommand {
    private static final String PROPERTY = "io.wsk.benchmarks.typed";

    private TypedCommand() {}

    /** Remembers the arguments of the program. */
    public static void remember(String... args) {
        System.setProperty(PROPERTY, String.join(" ", args));
    }

    /** {@return the whole command} If nothing is remembered, what was given to the command line of that command. */
    public static String of(CommandSpec spec) {
        List<String> given = Objects.requireNonNull(spec.root().commandLine().getParseResult())
                .originalArgs();
        return "wsk-benchmarks/run " + System.getProperty(PROPERTY, String.join(" ", given));
    }
}
