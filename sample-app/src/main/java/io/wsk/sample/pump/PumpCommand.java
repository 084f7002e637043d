package io.wsk.sample.pump;

import io.wsk.sample.AddressText;
import io.wsk.sample.RuntimeVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The client of the echo server: measures it, and trusts it with nothing. */
@Command(
        name = "pump",
        description = "Sends data to an echo server and checks what comes back.",
        mixinStandardHelpOptions = true,
        versionProvider = RuntimeVersion.class,
        sortOptions = false)
public final class PumpCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "HOST:PORT",
            converter = PeerConverter.class,
            description = "The server; also [IPV6]:PORT, or unix:PATH.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SocketAddress remote;

    @ArgGroup
    private @Nullable What what;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of connections, each of which sends all of it. Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Give up when nothing has come back for so long. Default: ${DEFAULT-VALUE}.")
    private int patience;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say beforehand what will be sent, and print the stack trace of a failure.")
    private boolean verbose;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** What to send: one or the other. */
    static final class What {
        @Option(
                names = "--bytes",
                paramLabel = "N",
                converter = ByteSizeConverter.class,
                description = "Send N bytes that look random; K, M, G for powers of 1024. Default: 100M.")
        private @Nullable ByteSize bytes;

        @Option(names = "--file", paramLabel = "PATH", description = "Send a file.")
        private @Nullable Path file;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        requirePositive(connections, "--connections");
        requirePositive(patience, "--patience");
        Pump pump = new Pump(remote, source(), connections, Duration.ofSeconds(patience));
        long total = Math.multiplyExact(pump.source().length(), (long) connections);
        PrintWriter out = spec.commandLine().getOut();

        if (verbose) {
            out.println("%s: sending %s".formatted(AddressText.of(remote), amount(total)));
        }

        Duration elapsed;
        try (ProgressBar bar = new ProgressBar(out, total, Ansi.AUTO.enabled())) {
            elapsed = pump.run(bar);
        }
        out.println(report(total, elapsed));
        return ExitCode.OK;
    }

    private PumpSource source() {
        if (what != null && what.file != null) {
            return PumpSource.file(what.file);
        }
        return PumpSource.random(what != null && what.bytes != null ? what.bytes : ByteSize.parse("100M"));
    }

    private void requirePositive(int value, String option) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '%s': %d is less than 1".formatted(option, value));
        }
    }

    private String report(long total, Duration elapsed) {
        double seconds = elapsed.toNanos() / 1e9;
        return String.format(
                Locale.ROOT,
                "%s: sent %s, all came back identical, in %.2f s: %s/s each way",
                AddressText.of(remote),
                amount(total),
                seconds,
                new ByteSize((long) (total / seconds)));
    }

    private String amount(long total) {
        return "%s over %d connection%s".formatted(new ByteSize(total), connections, connections == 1 ? "" : "s");
    }
}
