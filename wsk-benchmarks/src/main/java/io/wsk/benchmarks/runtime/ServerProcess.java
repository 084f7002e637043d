package io.wsk.benchmarks.runtime;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.wsk.benchmarks.measure.ControlledProcess;
import io.wsk.benchmarks.measure.CpuLook;
import io.wsk.benchmarks.measure.Pinning;
import io.wsk.benchmarks.server.ServerMemory;
import io.wsk.benchmarks.server.ServerStats;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A server in a process of its own, listening. */
final class ServerProcess implements Closeable {
    private static final Gson GSON = new Gson();
    private static final String UNAVAILABLE = "unavailable ";

    private final ControlledProcess process;
    private final OptionalInt core;
    private final int port;
    private final String description;

    private ServerProcess(ControlledProcess process, OptionalInt core, int port, String description) {
        this.process = process;
        this.core = core;
        this.port = port;
        this.description = description;
    }

    static ServerProcess start(String name, Pinning pinning, List<String> serverCommand, Path log)
            throws IOException, InterruptedException, NotAvailableException {
        List<String> command = new ArrayList<>(pinning.prefix());
        command.addAll(serverCommand);
        ControlledProcess process = ControlledProcess.start(name, command, log);
        try {
            String line = process.nextLine();
            if (line.startsWith(UNAVAILABLE)) {
                throw new NotAvailableException(line.substring(UNAVAILABLE.length()));
            }
            String[] ready = line.split(" ", 3);
            if (!ready[0].equals("ready") || ready.length < 3) {
                throw new IOException("%s says \"%s\" when it is started; see %s".formatted(name, line, log));
            }
            return new ServerProcess(process, pinning.core(), Integer.parseInt(ready[1]), ready[2]);
        } catch (IOException | InterruptedException | NotAvailableException e) {
            process.close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    /** {@return its version and what it runs on} */
    String description() {
        return description;
    }

    long pid() {
        return process.pid();
    }

    /** {@return what it has spent so far} */
    Optional<CpuLook> cpu() {
        return CpuLook.at(pid(), core);
    }

    ServerStats stats() throws IOException, InterruptedException {
        return ask("stats", ServerStats.class);
    }

    /** {@return what it holds after a full collection} */
    ServerMemory memory() throws IOException, InterruptedException {
        return ask("gc", ServerMemory.class);
    }

    private <T> T ask(String question, Class<T> answer) throws IOException, InterruptedException {
        process.tell(question);
        String line = process.nextLine();
        try {
            return GSON.fromJson(line, answer);
        } catch (JsonParseException e) {
            throw new IOException("the server answers \"%s\" to %s".formatted(line, question), e);
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
