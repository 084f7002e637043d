package io.wsk.benchmarks.runtime;

import com.google.gson.Gson;
import io.wsk.benchmarks.load.LoadMain;
import io.wsk.benchmarks.load.Measured;
import io.wsk.benchmarks.load.Task;
import io.wsk.benchmarks.load.TaskLine;
import io.wsk.benchmarks.measure.ControlledProcess;
import io.wsk.benchmarks.measure.Pinning;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The load generator in a process of its own. */
final class LoadProcess implements Closeable {
    private static final Gson GSON = new Gson();

    /**
     * The optimising compiler would take the load's core for milliseconds whenever something happens that has not happened before,
     * and those would be latencies of the server.
     */
    static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private final ControlledProcess process;
    private double warmUpSeconds;
    private double seconds;

    private LoadProcess(ControlledProcess process) {
        this.process = process;
    }

    static LoadProcess start(Pinning core, Path log) throws IOException {
        List<String> command = new ArrayList<>(core.prefix());
        command.addAll(ServerCommands.java(List.of(FIRST_COMPILER_ONLY)));
        command.add(LoadMain.class.getName());
        return new LoadProcess(ControlledProcess.start("load", command, log));
    }

    /** Connects; nothing is sent yet. */
    void open(Task task) throws IOException, InterruptedException {
        warmUpSeconds = task.warmUpSeconds();
        seconds = task.seconds();
        process.tell("open " + TaskLine.of(task));
        process.expect("connected");
    }

    /** Begins to send, and returns when the warm-up is over. */
    void run() throws IOException, InterruptedException {
        process.tell("run");
        process.expectAfter(warmUpSeconds, "measuring");
    }

    /** {@return what was measured; waits for it} The connections stay open, and idle. */
    Measured measured() throws IOException, InterruptedException {
        return GSON.fromJson(process.expectAfter(seconds, "measured"), Measured.class);
    }

    /** Closes the connections. */
    void closeConnections() throws IOException, InterruptedException {
        process.tell("close");
        process.expect("closed");
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
