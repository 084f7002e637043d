package io.wsk.benchmarks.load;

import com.google.gson.Gson;
import java.util.List;

/** A task as text in one line: the name of its kind, and JSON. */
public final class TaskLine {
    private static final Gson GSON = new Gson();
    private static final List<Class<? extends Task>> KINDS =
            List.of(LoadTask.class, StallTask.class, DatagramTask.class, ConnectTask.class);

    private TaskLine() {}

    /** {@return the line} */
    public static String of(Task task) {
        return task.getClass().getSimpleName() + " " + GSON.toJson(task);
    }

    /** {@return the task in a line} */
    static Task parse(String line) {
        String[] parts = line.split(" ", 2);
        Class<? extends Task> kind = KINDS.stream()
                .filter(known -> known.getSimpleName().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of task: " + parts[0]));
        return GSON.fromJson(parts[1], kind);
    }
}
