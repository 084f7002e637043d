package io.wsk.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code jcmd} of this JDK, which asks other JVMs. */
final class Jcmd {
    private Jcmd() {}

    /** {@return what a JVM answers to a command} */
    static String ask(long pid, String... question) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(pid));
        command.addAll(List.of(question));
        Process jcmd = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd has no answer to %s of %d".formatted(String.join(" ", question), pid));
        }
        return answer;
    }
}
