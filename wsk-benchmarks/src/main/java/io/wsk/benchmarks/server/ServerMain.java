package io.wsk.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/**
 * A server as a process. It prints {@code ready PORT DESCRIPTION} and then obeys the lines of its standard input, see
 * {@link ControlLines}; at the end of the input it exits. One that cannot run prints {@code unavailable REASON}.
 */
public final class ServerMain {
    private ServerMain() {}

    /**
     * Starts a server.
     *
     * @param args its name and its workload
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        try {
            BenchmarkServer server = server(args[0]);
            BenchmarkServer.Running running = server.start(workload(args[1]));
            ControlLines control = ControlLines.prepared(Thread.currentThread(), server::countedDirectBytes);
            out.println("ready " + running.port() + " " + running.description());
            obey(control, out);
        } catch (UnavailableException e) {
            out.println("unavailable " + e.getMessage());
        }
        Runtime.getRuntime().halt(0); // no rival's way to shut down is measured or waited for
    }

    private static BenchmarkServer server(String name) throws UnavailableException {
        return JvmServers.named(name)
                .orElseThrow(() -> new UnavailableException(
                        "there is no server %s, one of %s".formatted(name, String.join(", ", JvmServers.names()))));
    }

    private static Workload workload(String name) throws UnavailableException {
        return Workload.named(name).orElseThrow(() -> new UnavailableException("there is no workload " + name));
    }

    private static void obey(ControlLines control, PrintStream out) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(control.answer(line));
        }
    }
}
