package io.wsk.sample.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.sample.endtoend.Loopback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM of its own, for what would harm the one that the tests run in. */
final class ChildJvm {
    private final String shellCommand;
    private final List<String> options = new ArrayList<>();

    private ChildJvm(String shellCommand) {
        this.shellCommand = shellCommand;
    }

    /** {@return a JVM that may have so many descriptors} */
    static ChildJvm withDescriptors(int limit) {
        return new ChildJvm("ulimit -n %d; exec \"$0\" \"$@\"".formatted(limit));
    }

    /** {@return a JVM whose channels and selectors can be looked into} */
    static ChildJvm withOpenChannels() {
        ChildJvm jvm = new ChildJvm("exec \"$0\" \"$@\"");
        jvm.options.addAll(List.of("--add-opens", "java.base/sun.nio.ch=ALL-UNNAMED"));
        return jvm;
    }

    /** Runs a main method to its end; {@return the facts that it printed, one {@code name=number} a line} */
    Map<String, Long> run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", shellCommand));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            CompletableFuture.delayedExecutor(2 * Loopback.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .execute(process::destroyForcibly);
            List<String> lines = process.inputReader(UTF_8).lines().toList();
            assertThat(process.waitFor()).as("exit code after %s", lines).isZero();
            return lines.stream()
                    .filter(line -> line.matches("\\w+=\\d+"))
                    .map(line -> line.split("="))
                    .collect(Collectors.toMap(fact -> fact[0], fact -> Long.valueOf(fact[1])));
        } finally {
            process.destroyForcibly();
        }
    }
}
