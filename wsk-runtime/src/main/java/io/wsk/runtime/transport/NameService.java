package io.wsk.runtime.transport;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;

/**
 * Names of hosts and services. No call waits. A look-up that is one too many fails with {@link
 * java.util.concurrent.RejectedExecutionException}.
 */
public interface NameService {
    /**
     * {@return the addresses of a host, the preferred one first; fails with {@link java.net.UnknownHostException} if there are
     * none}
     *
     * @param host a name, or a numeric address
     */
    CompletionStage<List<InetAddress>> addressesOf(String host);

    /**
     * {@return the fully qualified name of a host, if it has one}
     *
     * @param address its address
     */
    CompletionStage<Optional<String>> nameOf(InetAddress address);

    /**
     * {@return the port of a service, if it is known}
     *
     * @param service its name
     * @param datagram whether it is one of UDP
     */
    OptionalInt portOf(String service, boolean datagram);

    /**
     * {@return the name of a service, if it is known}
     *
     * @param port its port
     * @param datagram whether it is one of UDP
     */
    Optional<String> serviceAt(int port, boolean datagram);
}
