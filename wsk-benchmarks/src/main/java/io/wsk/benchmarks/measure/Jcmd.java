package io.wsk.benchmarks.measure;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code jcmd} of this JDK, which asks JVMs.
 *
 * <p>The answer goes through a file: newer JVMs stand still while they write it, so one that asks itself could not read it
 * from a pipe.
 */
final class Jcmd {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Jcmd() {}

    /** {@return what a JVM answers to a command} */
    static String ask(long pid, String... question) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(pid));
        command.addAll(List.of(question));
        Path answer = Files.createTempFile("jcmd", ".txt");
        try {
            Process jcmd = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(answer.toFile())
                    .start();
            if (!jcmd.waitFor(PATIENCE.toSeconds(), SECONDS)) {
                jcmd.destroyForcibly();
                throw new IOException("%d has not answered %s within %d s"
                        .formatted(pid, String.join(" ", question), PATIENCE.toSeconds()));
            }
            if (jcmd.exitValue() != 0) {
                throw new IOException("jcmd has no answer to %s of %d".formatted(String.join(" ", question), pid));
            }
            return Files.readString(answer);
        } finally {
            Files.delete(answer);
        }
    }
}
