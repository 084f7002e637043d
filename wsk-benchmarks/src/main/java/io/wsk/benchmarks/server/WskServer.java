package io.wsk.benchmarks.server;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskListenSocket;
import java.net.InetSocketAddress;

/** Ours, as the README shows it. */
final class WskServer implements BenchmarkServer {
    @Override
    public Running start(Workload workload) throws UnavailableException {
        WskClientOptions options = WskClientOptions.defaults().withLoops(1).withListenBacklog(BACKLOG);
        WskClient client = WskClient.open(options);
        WskListenSocket listener = switch (workload) {
            case ECHO -> client.listen(new EchoListener(), EchoListenerDispatch.TABLE, ANY_PORT);
        };
        return new Running(((InetSocketAddress) listener.localAddress()).getPort(), "WSK for Java, NIO");
    }
}
