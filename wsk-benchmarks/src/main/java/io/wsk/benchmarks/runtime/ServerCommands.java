package io.wsk.benchmarks.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wsk.benchmarks.measure.ForkedJvm;
import io.wsk.benchmarks.server.ServerMain;
import io.wsk.benchmarks.server.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The commands that start servers. */
final class ServerCommands {
    /** The options that all JVMs have in common. */
    static final List<String> JVM_OPTIONS = jvmOptions();

    private static final String C_SERVER = "epoll-server";

    /** The first JDK that warns of what Netty does by default. */
    private static final int WARNS_OF_NATIVE_ACCESS = 24;

    private final Path folder;

    ServerCommands(Path folder) {
        this.folder = folder;
    }

    private static List<String> jvmOptions() {
        List<String> options = new ArrayList<>(List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"));
        if (Runtime.version().feature() >= WARNS_OF_NATIVE_ACCESS) {
            options.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        options.add(ForkedJvm.NO_LEAK_DETECTION);
        return List.copyOf(options);
    }

    /** {@return the command of a server, with options of its own for its JVM if it has one} */
    List<String> of(String name, Workload workload, List<String> options)
            throws IOException, InterruptedException, NotAvailableException {
        if (name.equals(Contender.C_EPOLL.label())) {
            return List.of(compiled().toString(), workload.label());
        }
        List<String> command = java(options);
        command.addAll(List.of(ServerMain.class.getName(), name, workload.label()));
        return command;
    }

    /** {@return the start of the command of every JVM, up to the main class} */
    static List<String> java(List<String> options) {
        return java(options, System.getProperty("java.class.path"));
    }

    /** {@return the same with another class path} */
    static List<String> java(List<String> options, String classPath) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath));
        return command;
    }

    private Path compiled() throws IOException, InterruptedException, NotAvailableException {
        Path source = folder.resolve(C_SERVER + ".c");
        Path program = folder.resolve(C_SERVER);
        try (InputStream in = ServerCommands.class.getResourceAsStream("/" + C_SERVER + ".c")) {
            Files.copy(Objects.requireNonNull(in), source, StandardCopyOption.REPLACE_EXISTING);
        }
        Process gcc;
        try {
            gcc = new ProcessBuilder("gcc", "-O2", "-o", program.toString(), source.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new NotAvailableException("no gcc");
        }
        String messages = new String(gcc.getInputStream().readAllBytes(), UTF_8);
        if (gcc.waitFor() != 0) {
            throw new NotAvailableException(
                    "gcc says: " + messages.lines().findFirst().orElse("nothing"));
        }
        return program;
    }
}
