package io.wsk.benchmarks.server;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskTimeouts;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.Executors;

/** Ours, as the README shows it. */
final class WskServer implements BenchmarkServer {
    @Override
    public Running start(Workload workload) throws UnavailableException {
        WskClientOptions options = options(workload);
        WskClient client = WskClient.open(options);
        SocketAddress address = workload == Workload.DATAGRAM_ECHO
                ? client.bindDatagram(new DatagramEcho(), DatagramEchoDispatch.TABLE, ANY_PORT)
                        .localAddress()
                : listen(client, workload).localAddress();
        return new Running(((InetSocketAddress) address).getPort(), "WSK for Java, NIO");
    }

    private static WskListenSocket listen(WskClient client, Workload workload) throws UnavailableException {
        return switch (workload) {
            case ECHO, BOUNDED_ECHO, TIMED_ECHO ->
                client.listen(new EchoListener(), EchoListenerDispatch.TABLE, ANY_PORT);
            case GREET -> client.listen(new GreetingListener(), GreetingListenerDispatch.TABLE, ANY_PORT);
            case HANG_UP -> client.listen(new HangingUpListener(), HangingUpListenerDispatch.TABLE, ANY_PORT);
            case REFUSE -> client.listen(new RefusingListener(), RefusingListenerDispatch.TABLE, ANY_PORT);
            case INSPECT_ACCEPT -> inspecting(client, AddressRule.ALL_OF_LOOPBACK);
            case INSPECT_REJECT -> inspecting(client, AddressRule.NONE_OF_LOOPBACK);
            case INSPECT_PEND ->
                client.listen(
                        new PendingListener(Executors.newSingleThreadExecutor()),
                        PendingListenerDispatch.TABLE,
                        ANY_PORT);
            default -> throw UnavailableException.unknown(workload);
        };
    }

    private static WskListenSocket inspecting(WskClient client, AddressRule wanted) {
        return client.listen(new InspectingListener(wanted), InspectingListenerDispatch.TABLE, ANY_PORT);
    }

    static WskClientOptions options(Workload workload) {
        WskClientOptions options = WskClientOptions.defaults().withLoops(1).withListenBacklog(BACKLOG);
        return workload == Workload.TIMED_ECHO
                ? options.withTimeouts(WskTimeouts.NONE.withIdle(Workload.idleTime()))
                : options;
    }
}
