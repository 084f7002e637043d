package io.wsk.runtime.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Moves the bytes: a set of loops and the channels that run on them. Owned by one registration, which closes it. */
public interface Transport extends AutoCloseable {
    /** {@return a stage that completes when the transport can be used; until then the provider cannot be captured (LIF-23)} */
    CompletionStage<?> ready();

    /** {@return what this transport can do beyond the common ground} */
    Set<TransportCapability> capabilities();

    /** {@return the loops, at least one, always the same list} */
    List<? extends WskLoop> loops();

    /**
     * Makes a channel that can listen.
     *
     * @param family the address family
     * @return the channel, unbound
     * @throws IOException if the operating system refuses
     */
    TransportListener openListener(ProtocolFamily family) throws IOException;

    /**
     * Makes a channel that can connect.
     *
     * @param family the address family
     * @return the channel, unbound
     * @throws IOException if the operating system refuses
     */
    TransportConnection openConnection(ProtocolFamily family) throws IOException;

    /**
     * Makes a channel for datagrams.
     *
     * @param family the address family
     * @return the channel, unbound
     * @throws IOException if the operating system refuses
     */
    TransportDatagram openDatagram(ProtocolFamily family) throws IOException;

    /** {@return the names of hosts and services} */
    NameService names();

    /**
     * {@return the addresses of this machine now}
     *
     * @throws IOException if the operating system does not tell
     */
    List<InetAddress> addresses() throws IOException;

    /** Stops the loops and closes every channel that is left. Returns when the threads have ended, unless one of them calls it. */
    @Override
    void close();
}
