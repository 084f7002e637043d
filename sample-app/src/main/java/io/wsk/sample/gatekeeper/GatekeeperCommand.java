package io.wsk.sample.gatekeeper;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskEventMask;
import io.wsk.runtime.WskListenSocket;
import io.wsk.sample.AddressText;
import io.wsk.sample.PortConverter;
import io.wsk.sample.RuntimeVersion;
import io.wsk.sample.Transcript;
import io.wsk.sample.UntilSignal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Conditional accept, as a demonstration that plays the peers too, or as a server to try by hand. */
@Command(
        name = "gatekeeper",
        description = "Inspects connection requests: lets in, turns away, keeps waiting.",
        footer = {"", "Without --port it plays the peers itself and ends."},
        mixinStandardHelpOptions = true,
        versionProvider = RuntimeVersion.class,
        sortOptions = false)
public final class GatekeeperCommand implements Callable<Integer> {
    /** Short enough to be gone within a second of a signal, whatever the peers do. */
    private static final Duration DRAIN_TIMEOUT = Duration.ofMillis(500);

    @ArgGroup(exclusive = false)
    private @Nullable Server server;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Given together, or not at all. */
    static final class Server {
        @Option(
                names = "--port",
                required = true,
                paramLabel = "PORT",
                converter = PortConverter.class,
                description = "Listen on this TCP port until Ctrl-C; 0 takes a free one.")
        private int port;

        @Option(
                names = "--answers",
                paramLabel = "ANSWERS",
                converter = AnswersConverter.class,
                defaultValue = "accept,reject,pend",
                description = {
                    "What to answer the first request, the second, ..., and from the start again:"
                            + " accept, reject or pend, with commas between. Default: ${DEFAULT-VALUE}.",
                    "Type accept or reject to decide about a pended request."
                })
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private Answers answers;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (server == null) {
            new GatekeeperDemo(new Transcript(out)).run();
        } else {
            serve(server, out);
        }
        return ExitCode.OK;
    }

    private static void serve(Server server, PrintWriter out) {
        Gatekeeper gatekeeper = new Gatekeeper(
                server.answers,
                (request, what) -> out.println(
                        "request %d from %s %s".formatted(request.number(), AddressText.of(request.remote()), what)));
        try (WskClient client = WskClient.open(WskClientOptions.defaults().withDrainTimeout(DRAIN_TIMEOUT));
                WskListenSocket listener =
                        client.listen(gatekeeper, GatekeeperDispatch.TABLE, new InetSocketAddress(server.port))) {
            out.println("TCP  %s  conditional accept, %s, accepted sockets %s"
                    .formatted(
                            AddressText.of(listener.localAddress()),
                            WskEventMask.describe(GatekeeperDispatch.EVENT_MASK),
                            WskEventMask.describe(GatekeeperDispatch.ACCEPTED_EVENT_MASK)));
            out.println("answers in turn: " + server.answers);
            out.println(Decisions.HELP);

            BufferedReader terminal = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            Thread decisions = new Thread(new Decisions(terminal, gatekeeper, listener, out), "gatekeeper-decisions");
            decisions.setDaemon(true);
            decisions.start();
            UntilSignal.serve(client, listener, "gatekeeper-stop");
        }
    }
}
