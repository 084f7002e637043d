package io.wsk.benchmarks.server;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskTimeouts;
import java.net.InetSocketAddress;

/** Ours, as the README shows it. */
final class WskServer implements BenchmarkServer {
    @Override
    public Running start(Workload workload) throws UnavailableException {
        WskClientOptions options = options(workload);
        WskClient client = WskClient.open(options);
        WskListenSocket listener = switch (workload) {
            case ECHO, TIMED_ECHO -> client.listen(new EchoListener(), EchoListenerDispatch.TABLE, ANY_PORT);
        };
        return new Running(((InetSocketAddress) listener.localAddress()).getPort(), "WSK for Java, NIO");
    }

    static WskClientOptions options(Workload workload) {
        WskClientOptions options = WskClientOptions.defaults().withLoops(1).withListenBacklog(BACKLOG);
        return workload == Workload.TIMED_ECHO
                ? options.withTimeouts(WskTimeouts.NONE.withIdle(Workload.idleTime()))
                : options;
    }
}
