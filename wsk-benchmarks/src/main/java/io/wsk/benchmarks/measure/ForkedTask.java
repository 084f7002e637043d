package io.wsk.benchmarks.measure;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a {@link ForkedJvm} runs.
 *
 * @param <T> the type of the task
 */
public interface ForkedTask<T> {
    /** {@return the result} */
    Object perform(T task) throws IOException;

    /**
     * The body of the main method: reads the task, performs it, writes the result.
     *
     * @param args the two files
     * @param type the type of the task
     * @param work what is to be done
     */
    static <T> void run(String[] args, Class<T> type, ForkedTask<T> work) throws IOException {
        Gson gson = new Gson();
        T task = gson.fromJson(Files.readString(Path.of(args[0])), type);
        Files.writeString(Path.of(args[1]), gson.toJson(work.perform(task)));
    }
}
