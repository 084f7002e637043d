package io.wsk.benchmarks.measure;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM for one measurement. All have the same heap and collector, and run on the same core if {@code taskset} is there. */
public final class ForkedJvm {
    private static final List<String> COMMON_OPTIONS = List.of("-Xms3g", "-Xmx3g", "-XX:+UseSerialGC");

    /** A debugging aid of Netty that is on by default. */
    public static final String NO_LEAK_DETECTION = "-Dio.netty.leakDetection.level=disabled";

    private static final Gson GSON = new Gson();

    private final Pinning pinning;
    private final Path folder;
    private final List<String> options;

    /**
     * A JVM yet to be started.
     *
     * @param pinning the core to run on
     * @param folder where its task and its result are written
     * @param options its own options, beside those of all
     */
    public ForkedJvm(Pinning pinning, Path folder, String... options) {
        this.options =
                Stream.concat(COMMON_OPTIONS.stream(), Stream.of(options)).toList();
        this.pinning = pinning;
        this.folder = folder;
    }

    /** {@return all its options, those that all have in common first} */
    public List<String> options() {
        return options;
    }

    /**
     * The result of a task with the time from the start of its JVM to its end.
     *
     * @param result what the task has to say
     * @param wallNanos the time
     */
    public record Timed<R>(R result, long wallNanos) {}

    /**
     * Runs a class whose main method is {@link ForkedTask#run}, and waits for its end.
     *
     * @param main the class
     * @param task what it is to do
     * @param type the type of its result
     */
    public <R> Timed<R> run(Class<?> main, Object task, Class<R> type) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path taskFile = folder.resolve("task.json");
        Path resultFile = folder.resolve("result.json");
        Files.deleteIfExists(resultFile);
        Files.writeString(taskFile, GSON.toJson(task));
        List<String> command = new ArrayList<>(pinning.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(taskFile.toString(), resultFile.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        long wall = System.nanoTime() - start;
        if (code != 0) {
            throw new IOException("exit code " + code + " of " + String.join(" ", command));
        }
        return new Timed<>(GSON.fromJson(Files.readString(resultFile), type), wall);
    }
}
