package io.wsk.benchmarks.server;

import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskListenSocket;
import java.net.InetSocketAddress;

/** Ours with static callbacks: nobody can switch them, and the gate asks nothing. */
final class WskStaticServer implements BenchmarkServer {
    @Override
    public Running start(Workload workload) throws UnavailableException {
        WskClientOptions options = WskServer.options(workload);
        StaticEchoClient client = StaticEchoClient.open(options);
        WskListenSocket listener = switch (workload) {
            case ECHO, BOUNDED_ECHO, TIMED_ECHO -> client.listen(new StaticEchoListener(), ANY_PORT);
            default -> throw UnavailableException.unknown(workload);
        };
        return new Running(
                ((InetSocketAddress) listener.localAddress()).getPort(), "WSK for Java, static callbacks, NIO");
    }
}
