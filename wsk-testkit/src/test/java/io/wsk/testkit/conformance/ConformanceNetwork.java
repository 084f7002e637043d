package io.wsk.testkit.conformance;

import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * The world around the sockets under test, the same for every transport: clients, and peers that the test plays. Used by the
 * test's thread only, never inside a callback; peers may be used from any thread.
 */
public interface ConformanceNetwork extends AutoCloseable {
    /** {@return what this network offers beyond the common ground} */
    Set<Capability> capabilities();

    /** {@return the threads that the callbacks of connections and datagram sockets run on} */
    default WskRunOn runOn() {
        return WskRunOn.LOOP;
    }

    /** {@return a client with one loop and otherwise the default options, closed with the network} */
    default WskClient client() {
        return client(WskClientOptions.defaults().withLoops(1));
    }

    /**
     * {@return a client, closed with the network}
     *
     * @param options its options; the transport in them is replaced
     */
    WskClient client(WskClientOptions options);

    /**
     * {@return the options of a client that is on this network; the test ends it itself}
     *
     * @param options what else it is to have
     */
    WskClientOptions here(WskClientOptions options);

    /** {@return the same, with one loop and otherwise the default options} */
    default WskClientOptions here() {
        return here(WskClientOptions.defaults().withLoops(1));
    }

    /** {@return a local address to bind to, with port 0} */
    InetSocketAddress anyPort();

    /** {@return an address at which nobody is} */
    InetSocketAddress nobody();

    /**
     * Connects to a listener.
     *
     * @param listener the address of the listener
     * @return the peer, connected as far as the peer can tell
     */
    StreamPeer connect(SocketAddress listener);

    /**
     * The same with a small window: little is on its way before the peer reads.
     *
     * @param listener the address of the listener
     * @return the peer
     */
    StreamPeer connectWithSmallWindow(SocketAddress listener);

    /** {@return a server for sockets under test to connect to} */
    StreamServer server();

    /** {@return a sender and receiver of datagrams} */
    DatagramPeer datagramPeer();

    /**
     * Makes a socket dead, as if the operating system had taken it away (EVT-20). It hears of it on its loop, so after a
     * {@link #settle} at the latest; a socket that has settled before hears of it once.
     *
     * @param local the local address: of a listener or a datagram socket, or if there is none, of a connection
     */
    void breakSocket(SocketAddress local);

    /**
     * Returns when everything has happened that follows from what was done until now: so that a test can say that something
     * has <em>not</em> happened. That something has happened is said with {@link #until}.
     */
    void settle();

    /**
     * Waits for a condition that must come true by itself.
     *
     * @param condition the condition, which has no side effects
     * @param what the condition in words, for the failure
     * @throws AssertionError if it does not
     */
    void until(BooleanSupplier condition, String what);

    /**
     * Makes a call that waits for sockets of this network.
     *
     * @param <T> the type of the result
     * @param call the call
     * @return its result
     * @throws Exception what the call has thrown
     */
    <T> T await(Callable<T> call) throws Exception;

    /** Changes the addresses of the machine to one other; for a test that {@link Needs} {@link Capability#ADDRESS_CHANGE}. */
    default void changeAddresses() {
        throw new UnsupportedOperationException("say @Needs(ADDRESS_CHANGE)");
    }

    /**
     * Advances the clock; for a test that {@link Needs} {@link Capability#VIRTUAL_CLOCK}.
     *
     * @param time by how much
     */
    default void advance(Duration time) {
        throw new UnsupportedOperationException("time passes by itself; say @Needs(VIRTUAL_CLOCK)");
    }

    /**
     * Lets time pass on the clock that the sockets see.
     *
     * @param time at least how much
     */
    void pass(Duration time);

    /** Aborts what is open and closes the clients and peers. */
    @Override
    void close();
}
