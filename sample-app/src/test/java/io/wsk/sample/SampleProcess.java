package io.wsk.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A sample as a process of its own, with its standard error in its standard output. */
public final class SampleProcess {
    /** Whoever waits for a line that does not come cannot be interrupted, but sees the end of the output. */
    private static final int PATIENCE_SECONDS = 30;

    private SampleProcess() {}

    public static Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        return process;
    }

    /** Runs a sample that ends by itself. */
    public static CommandRun run(String... args) throws IOException, InterruptedException {
        Process process = start(args);
        try {
            List<String> lines = process.inputReader(UTF_8).lines().toList();
            return new CommandRun(process.waitFor(), lines, List.of());
        } finally {
            process.destroyForcibly();
        }
    }
}
