package io.wsk.processor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of the JDK that has run in a process of its own, without anything of the build around it.
 *
 * @param exitCode its exit code
 * @param output what it printed, on either stream
 */
public record ChildJvm(int exitCode, String output) {
    private static final long MINUTES = 5;

    /** Runs {@code java}. */
    public static ChildJvm java(String... arguments) throws IOException, InterruptedException {
        return run("java", arguments);
    }

    /** Runs {@code javac}. */
    public static ChildJvm javac(String... arguments) throws IOException, InterruptedException {
        return run("javac", arguments);
    }

    private static ChildJvm run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError("still running: " + command);
            }
            return new ChildJvm(process.exitValue(), output.replace("\r\n", "\n"));
        } finally {
            process.destroyForcibly();
        }
    }
}
