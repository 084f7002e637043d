package io.wsk.runtime;

import io.wsk.runtime.core.Registration;
import io.wsk.runtime.dispatch.WskClientDispatch;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import io.wsk.runtime.dispatch.WskStreamDispatch;
import io.wsk.runtime.transport.TransportCapability;
import java.io.Closeable;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The client object: the binding between an application and the provider (LIF-01), with two layers.
 *
 * <p>The <em>facade</em>, {@link #listen}, {@link #connect} and {@link #bindDatagram}, opens a socket the way its
 * declaration asks for: it binds or connects and enables the events that start {@code ON}. The <em>1:1 layer</em>, the
 * {@code …Socket} methods, does what WSK does and enables nothing by itself (ENB-03).
 *
 * <p>Sockets are spread over the loops of the client; one that is made inside a callback stays on that callback's loop.
 */
public interface WskClient extends Closeable {
    /** {@return a new client with its own registration and the default options; {@link #close()} ends both} */
    static WskClient open() {
        return open(WskClientOptions.defaults());
    }

    /**
     * {@return a new client with its own registration; {@link #close()} ends both}
     *
     * @param options settings and bounds
     */
    static WskClient open(WskClientOptions options) {
        WskRegistration registration = Registration.register(
                new WskClientNpi<>(WskVersion.V1_0, WskClient.class, new WskClientDispatch<>() {}), options);
        try {
            return registration.captureProvider(WskRegistration.INFINITE_WAIT).client();
        } catch (RuntimeException e) {
            registration.close();
            throw e;
        }
    }

    /** {@return the settings and bounds} */
    WskClientOptions options();

    /** {@return how often bounds were reached and faults survived so far} */
    WskCounters counters();

    /** {@return what the transport can do of what not every transport can} */
    Set<TransportCapability> capabilities();

    /**
     * The client control {@code WSK_SET_STATIC_EVENT_CALLBACKS}: the named callbacks are always on, on every socket that is
     * created afterwards and whose category has them (ENB-70, ENB-73). Repeated calls add (AMB-48).
     *
     * @param mask event flags, of any categories
     * @throws WskException with {@link WskStatus#INVALID_DEVICE_STATE} if a socket has been created before (ENB-71, AMB-07)
     */
    void setStaticEventCallbacks(int mask);

    /** {@return the static mask} */
    int staticEventCallbacks();

    /**
     * Opens a listener as its declaration asks for: binds it, enables its events that start {@code ON}, and makes the
     * accepted sockets inherit theirs.
     *
     * @param <C> the type of the handler
     * @param context the handler object
     * @param table the table of the handler's class
     * @param local where to listen; a Unix domain address removes its file when the listener is closed
     * @return the listener
     */
    <C> WskListenSocket listen(C context, WskListenDispatch<? super C> table, SocketAddress local);

    /**
     * Opens a connection as its declaration asks for: connects it, then enables its events that start {@code ON}. Waits for
     * the connection; must not be called inside a callback or on a loop, which throws (EVT-06).
     *
     * @param <C> the type of the handler
     * @param context the handler object
     * @param table the table of the handler's class
     * @param remote the peer's address
     * @return the connected socket
     */
    <C> WskConnectionSocket connect(C context, WskConnectionDispatch<? super C> table, SocketAddress remote);

    /**
     * The same without waiting.
     *
     * @param <C> the type of the handler
     * @param context the handler object
     * @param table the table of the handler's class
     * @param remote the peer's address
     * @param irp completed when the connection is established, with the socket as its {@link WskIrp#socket()}, or has failed
     * @return {@link WskStatus#PENDING}, or the failure
     */
    <C> WskStatus connect(C context, WskConnectionDispatch<? super C> table, SocketAddress remote, WskIrp irp);

    /**
     * Opens a datagram socket as its declaration asks for: binds it and enables its events that start {@code ON}.
     *
     * @param <C> the type of the handler
     * @param context the handler object
     * @param table the table of the handler's class
     * @param local the local address
     * @return the bound socket
     */
    <C> WskDatagramSocket bindDatagram(C context, WskDatagramDispatch<? super C> table, SocketAddress local);

    /**
     * {@code WskSocket} with {@code WSK_FLAG_LISTEN_SOCKET} (SOC-01).
     *
     * @param <C> the type of the socket context
     * @param family the address family; {@code INET6} receives IPv4 connections too
     * @param context the socket context
     * @param table the dispatch table
     * @return the socket, unbound, all callbacks off but the static ones
     */
    <C> WskListenSocket listenSocket(ProtocolFamily family, C context, WskListenDispatch<? super C> table);

    /**
     * The same without a dispatch table: no callback will be enabled, connections are taken with
     * {@link WskListenSocket#accept(WskIrp)} (CAT-31). {@code SO_CONDITIONAL_ACCEPT} is refused, because there is nothing to
     * inspect with (AMB-57).
     *
     * @param family the address family; {@code INET6} receives IPv4 connections too
     * @return the socket, unbound
     */
    WskListenSocket listenSocket(ProtocolFamily family);

    /**
     * {@code WskSocket} with {@code WSK_FLAG_CONNECTION_SOCKET} (SOC-01).
     *
     * @param <C> the type of the socket context
     * @param family the address family
     * @param context the socket context
     * @param table the dispatch table
     * @return the socket, unbound, all callbacks off but the static ones
     */
    <C> WskConnectionSocket connectionSocket(ProtocolFamily family, C context, WskConnectionDispatch<? super C> table);

    /**
     * The same without a dispatch table: no callback will be enabled (CAT-31).
     *
     * @param family the address family
     * @return the socket, unbound
     */
    WskConnectionSocket connectionSocket(ProtocolFamily family);

    /**
     * {@code WskSocketConnect}: creates a connection-oriented socket, binds and connects it in one step (SCN-01). Enables
     * nothing by itself, only static callbacks are on; the events can be switched as soon as it is connected (SCN-04).
     *
     * @param <C> the type of the socket context
     * @param local where to connect from, the wildcard with port 0 for any; decides the address family (SCN-02)
     * @param remote the peer's address
     * @param context the socket context
     * @param table the dispatch table
     * @param irp completed when the connection is established, with the socket as its {@link WskIrp#socket()}, or has failed;
     *     no socket is left then
     * @return {@link WskStatus#PENDING}, or the failure
     */
    <C> WskStatus socketConnect(
            SocketAddress local, SocketAddress remote, C context, WskConnectionDispatch<? super C> table, WskIrp irp);

    /**
     * The same without a dispatch table: no callback will be enabled (CAT-31).
     *
     * @param local where to connect from
     * @param remote the peer's address
     * @param irp completed with the {@linkplain WskIrp#socket() socket}, or the failure
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus socketConnect(SocketAddress local, SocketAddress remote, WskIrp irp);

    /**
     * {@code WskSocket} with {@code WSK_FLAG_DATAGRAM_SOCKET} (SOC-01).
     *
     * @param <C> the type of the socket context
     * @param family the address family
     * @param context the socket context
     * @param table the dispatch table
     * @return the socket, unbound, all callbacks off but the static ones
     */
    <C> WskDatagramSocket datagramSocket(ProtocolFamily family, C context, WskDatagramDispatch<? super C> table);

    /**
     * The same without a dispatch table: no callback will be enabled (CAT-31).
     *
     * @param family the address family
     * @return the socket, unbound
     */
    WskDatagramSocket datagramSocket(ProtocolFamily family);

    /**
     * {@code WskSocket} with {@code WSK_FLAG_STREAM_SOCKET} (SOC-01).
     *
     * @param <C> the type of the socket context
     * @param family the address family
     * @param context the socket context
     * @param table the dispatch table
     * @return the socket, unbound, without a role
     */
    <C> WskStreamSocket streamSocket(ProtocolFamily family, C context, WskStreamDispatch<? super C> table);

    /**
     * The same without a dispatch table: no callback will be enabled, in either role (CAT-31).
     *
     * @param family the address family
     * @return the socket, unbound, without a role
     */
    WskStreamSocket streamSocket(ProtocolFamily family);

    /**
     * {@code WskSocket} with {@code WSK_FLAG_BASIC_SOCKET} (SOC-01).
     *
     * @param family the address family
     * @return the socket
     */
    WskBasicSocket basicSocket(ProtocolFamily family);

    /**
     * {@code WskGetAddressInfo}: the addresses of a host and service (GAI-01).
     *
     * @param node a host name or a numeric address (GAI-03); null or empty for this machine
     * @param service a service name or a port number (GAI-03); null or empty for port 0. One of the two is needed (GAI-02)
     * @param hints what is wanted
     * @param irp completed with the {@linkplain WskIrp#addresses() addresses}, the preferred one first, or with
     *     {@link WskStatus#NO_MATCH} if the name is not known (GAI-05); on a loop
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus getAddressInfo(@Nullable String node, @Nullable String service, WskAddressHints hints, WskIrp irp);

    /**
     * {@code WskGetNameInfo}: the names of an address (GNI-01).
     *
     * @param address the address, resolved
     * @param flags how to name it; without any, by the fully qualified name (GNI-04)
     * @param irp completed with the {@linkplain WskIrp#nameInfo() names}; numbers stand for what has no name
     * @return {@link WskStatus#PENDING}, or the failure
     */
    WskStatus getNameInfo(InetSocketAddress address, Set<WskNameFlag> flags, WskIrp irp);

    /** {@code WSK_TRANSPORT_LIST_QUERY}: {@return what sockets can be made of (CLC-01)} */
    List<WskTransport> transports();

    /**
     * {@code WSK_TRANSPORT_LIST_CHANGE}: waits for {@link #transports()} to change (CLC-02). A client has one transport for its
     * life, so this completes when the client is deregistered, with {@link WskStatus#CANCELLED} (CLC-12), or is cancelled.
     *
     * @param irp completed then
     * @return {@link WskStatus#PENDING}
     */
    WskStatus transportsChange(WskIrp irp);

    /** {@return the sockets that are open now, a snapshot} */
    Set<WskSocket> sockets();

    /**
     * Ends the client and its registration: stops accepting, closes the connections in order, aborts what is left after
     * {@link WskClientOptions#drainTimeout()}, and deregisters. Waits for all that, unless it is called inside a callback or
     * on a loop: then it starts it and returns. Twice is harmless.
     */
    @Override
    void close();

    /**
     * The same with another time limit.
     *
     * @param drainTimeout how long to wait for connections to end before they are aborted
     */
    void close(Duration drainTimeout);
}
