package io.wsk.sample.echo;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskEventMask;
import io.wsk.runtime.WskListenSocket;
import io.wsk.sample.AddressText;
import io.wsk.sample.HostConverter;
import io.wsk.sample.PortConverter;
import io.wsk.sample.RuntimeVersion;
import io.wsk.sample.UntilSignal;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The echo server: TCP and UDP on one port, IPv6 and IPv4 together (SMP-01, SMP-02). */
@Command(
        name = "echo",
        description = "Sends back what it receives, over TCP, UDP and Unix sockets.",
        mixinStandardHelpOptions = true,
        versionProvider = RuntimeVersion.class,
        sortOptions = false)
public final class EchoCommand implements Runnable {
    /** Short enough to be gone within a second of a signal, whatever the peers do. */
    private static final Duration DRAIN_TIMEOUT = Duration.ofMillis(500);

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "40007",
            converter = PortConverter.class,
            description = "TCP and UDP port; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            converter = HostConverter.class,
            description = "Local address. Default: all, IPv6 and IPv4.")
    private @Nullable InetAddress bind;

    @Option(names = "--unix", paramLabel = "PATH", description = "Listen on this Unix domain socket too.")
    private @Nullable Path unix;

    @Option(
            names = "--loops",
            paramLabel = "N",
            description = "Number of event loops. Default: one per processor, at most 8.")
    private @Nullable Integer loops;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print a line for each connection that opens and closes.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        EchoListener listener = verbose ? new LoggingListener(out) : new EchoListener();

        try (EchoClient client = EchoClient.open(options())) {
            WskListenSocket tcp = client.listen(listener, new InetSocketAddress(bind, port));
            printListener(out, "TCP", tcp.localAddress());

            WskDatagramSocket udp = client.bindDatagram(new EchoDatagrams(), tcp.localAddress());
            print(out, "UDP", udp.localAddress(), WskEventMask.describe(EchoDatagramsDispatch.EVENT_MASK));

            if (unix != null) {
                SocketAddress path = UnixDomainSocketAddress.of(unix);
                client.listen(listener, path);
                printListener(out, "Unix", path);
            }
            UntilSignal.serve(client.client(), tcp, "echo-stop");
        }
    }

    private WskClientOptions options() {
        WskClientOptions options = WskClientOptions.defaults().withDrainTimeout(DRAIN_TIMEOUT);
        return loops == null ? options : options.withLoops(loops);
    }

    private static void printListener(PrintWriter out, String protocol, SocketAddress address) {
        print(
                out,
                protocol,
                address,
                "%s, accepted sockets %s"
                        .formatted(
                                WskEventMask.describe(EchoListenerDispatch.EVENT_MASK),
                                WskEventMask.describe(EchoListenerDispatch.ACCEPTED_EVENT_MASK)));
    }

    private static void print(PrintWriter out, String protocol, SocketAddress address, String masks) {
        out.println("%-4s %s  %s".formatted(protocol, AddressText.of(address), masks));
    }
}
