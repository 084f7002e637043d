package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.measure.Pinning;
import io.wsk.benchmarks.measure.SystemCalls;
import io.wsk.benchmarks.server.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts servers and load generators, and knows what this machine cannot do. */
final class Lab {
    private final Path folder;
    private final Pinning serverCore;
    private final Pinning loadCore;
    private final boolean countsSystemCalls;
    private final ServerCommands commands;

    private Lab(Path folder, Pinning serverCore, Pinning loadCore, boolean countsSystemCalls) {
        this.folder = folder;
        this.serverCore = serverCore;
        this.loadCore = loadCore;
        this.countsSystemCalls = countsSystemCalls;
        commands = new ServerCommands(folder);
    }

    /** {@return a lab on this machine} */
    static Lab open(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return new Lab(folder, Pinning.toFirstCore(), Pinning.toLastCore(), SystemCalls.areCountable());
    }

    /** {@return where files of measurements may be} */
    Path folder() {
        return folder;
    }

    boolean countsSystemCalls() {
        return countsSystemCalls;
    }

    /** {@return what is missing, and what is left out for it} */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!serverCore.isPinned()) {
            missing.add("no `taskset`: servers and load are not kept to different cores");
        } else if (serverCore.prefix().equals(loadCore.prefix())) {
            missing.add("one core only: servers and load share it");
        }
        if (!countsSystemCalls) {
            missing.add("no `strace` that may look at processes: system calls are not counted");
        }
        return missing;
    }

    /** {@return who runs where, and what the load's JVM does not have in common with the servers'} */
    String pinning() {
        String load = serverCore.isPinned()
                ? "server: %s; load: %s"
                        .formatted(String.join(" ", serverCore.prefix()), String.join(" ", loadCore.prefix()))
                : "nothing is pinned; load:";
        return "%s `%s`".formatted(load, LoadProcess.FIRST_COMPILER_ONLY);
    }

    ServerProcess server(String name, Workload workload)
            throws IOException, InterruptedException, NotAvailableException {
        return server(name, workload, List.of());
    }

    /** {@return a server, with options of its own for its JVM} */
    ServerProcess server(String name, Workload workload, List<String> options)
            throws IOException, InterruptedException, NotAvailableException {
        return start(name, commands.of(name, workload, options));
    }

    /** {@return a server that a command starts, pinned like all} */
    ServerProcess start(String name, List<String> serverCommand)
            throws IOException, InterruptedException, NotAvailableException {
        return ServerProcess.start(name, serverCore, serverCommand, folder.resolve(name + ".log"));
    }

    LoadProcess load() throws IOException {
        return LoadProcess.start(loadCore, folder.resolve("load.log"));
    }

    /** {@return how often each call is made while something is done; nothing if they cannot be counted} */
    Map<String, Long> systemCallsOf(ServerProcess server, Step step) throws IOException, InterruptedException {
        var attached = SystemCalls.attach(server.pid(), folder.resolve("system-calls.txt"));
        if (attached.isEmpty()) {
            return Map.of();
        }
        try (SystemCalls calls = attached.get()) {
            step.perform();
            return calls.counts();
        }
    }

    /** Something that is done while system calls are counted. */
    interface Step {
        void perform() throws IOException, InterruptedException;
    }
}
