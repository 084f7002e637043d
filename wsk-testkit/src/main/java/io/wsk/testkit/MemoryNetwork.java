package io.wsk.testkit;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskDatagramFlag;
import io.wsk.runtime.transport.TransportFactory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A network in memory, on which clients with their real state machines run: the same code as on real sockets, with another
 * transport below it. Nothing happens by itself. The test says what peers do, and steps the loops by hand; time stands still
 * until the test {@linkplain #advance advances} it. So every run is the same.
 *
 * <p>With a {@linkplain #withSeed seed}, reads and writes are cut at random places and channels become ready in random order,
 * in the same way for the same seed.
 *
 * <p>A network and everything on it is used by one thread, which plays the network and all the loops. Calls that wait, such as
 * {@code connect} without an IRP, go through {@link #await}; they would wait for themselves otherwise.
 */
public final class MemoryNetwork implements AutoCloseable {
    private static final int FIRST_FREE_PORT = 49_152;
    private static final int LAST_PORT = 65_535;
    private static final int MOST_STEPS = 1_000_000;

    private final @Nullable Random random;
    private final MemoryNames names = new MemoryNames(this);
    private List<InetAddress> localAddresses = List.of(numeric("127.0.0.1"), numeric("::1"));
    private final AddressTable streams = new AddressTable();
    private final AddressTable datagrams = new AddressTable();
    private final Map<SocketAddress, MemoryServer> servers = new HashMap<>();
    private final Map<SocketAddress, MemoryDatagramPeer> datagramPeers = new HashMap<>();
    private final List<MemoryTransport> transports = new ArrayList<>();
    private final Set<MemoryChannel> open = new LinkedHashSet<>();
    private final List<WskClient> clients = new ArrayList<>();
    private final Queue<Runnable> callbacks = new ConcurrentLinkedQueue<>();
    private int nextPort = FIRST_FREE_PORT;
    private int bufferSize = 1 << 16;
    private long now;
    private long calls;

    private MemoryNetwork(@Nullable Random random) {
        this.random = random;
    }

    /** {@return a network on which everything that can happen happens at once, whole, and in order} */
    public static MemoryNetwork create() {
        return new MemoryNetwork(null);
    }

    /**
     * {@return a network on which data comes in pieces and readiness in random order}
     *
     * @param seed decides how: the same seed gives the same run
     */
    public static MemoryNetwork withSeed(long seed) {
        return new MemoryNetwork(new Random(seed));
    }

    // ---- clients

    /** {@return a client on this network, with one loop and otherwise the default options; closed with the network} */
    public WskClient client() {
        return client(WskClientOptions.defaults().withLoops(1));
    }

    /**
     * {@return a client on this network; closed with the network}
     *
     * @param options its options; the transport in them is replaced, and callbacks that run on the executor of the client do so in
     *     each {@link #step}, after the loops, unless the options have an executor
     */
    public WskClient client(WskClientOptions options) {
        WskClientOptions here = options.withTransport(transport());
        WskClient client = WskClient.open(here.executor() == null ? here.withExecutor(callbacks::add) : here);
        clients.add(client);
        return client;
    }

    /** {@return what puts a client on this network} */
    public TransportFactory transport() {
        return options -> {
            MemoryTransport transport = new MemoryTransport(this, options.loops());
            transports.add(transport);
            return transport;
        };
    }

    /**
     * Says how many bytes the "operating system" holds for each direction of connections made from now on; 65,536 at first.
     *
     * @param bytes at least 1
     */
    public void bufferSize(int bytes) {
        bufferSize = bytes;
    }

    int bufferSize() {
        return bufferSize;
    }

    // ---- peers

    /**
     * Connects to a listening socket from outside. The test plays the peer.
     *
     * @param listener the address of the listener
     * @return the peer
     * @throws AssertionError if nobody listens there, or the backlog is full
     */
    public synchronized MemoryPeer connect(SocketAddress listener) {
        try {
            return new MemoryPeer(connect(specific(withPort(unspecified(listener)), listener), listener));
        } catch (IOException e) {
            throw new AssertionError("no connection to " + listener + ": " + e.getMessage(), e);
        }
    }

    /**
     * Waits for connections from the sockets under test. The test plays the server.
     *
     * @param address the address they connect to
     * @return the server
     */
    public synchronized MemoryServer server(InetSocketAddress address) {
        MemoryServer server = new MemoryServer(address);
        servers.put(address, server);
        return server;
    }

    /**
     * Makes an outside sender and receiver of datagrams.
     *
     * @param address its address
     * @return the peer
     */
    public synchronized MemoryDatagramPeer datagramPeer(InetSocketAddress address) {
        MemoryDatagramPeer peer = new MemoryDatagramPeer(this, address);
        datagramPeers.put(address, peer);
        return peer;
    }

    // ---- what the machine knows

    /**
     * Gives a host a name, so that the clients can look it up.
     *
     * @param name the fully qualified name
     * @param addresses its addresses, the preferred one first
     */
    public synchronized void host(String name, InetAddress... addresses) {
        names.host(name, List.of(addresses));
    }

    /**
     * Gives a service a name.
     *
     * @param name the name
     * @param port its port
     * @param datagram whether it is one of UDP
     */
    public synchronized void service(String name, int port, boolean datagram) {
        names.service(name, port, datagram);
    }

    MemoryNames names() {
        return names;
    }

    /**
     * Says what addresses the machine has; 127.0.0.1 and ::1 at first. Sockets can be bound to others all the same.
     *
     * @param addresses all of them
     */
    public synchronized void localAddresses(InetAddress... addresses) {
        localAddresses = List.of(addresses);
    }

    synchronized List<InetAddress> localAddresses() {
        return localAddresses;
    }

    /**
     * {@return an address of 127.0.0.1}
     *
     * @param port the port, 0 for any
     */
    public static InetSocketAddress address(int port) {
        return new InetSocketAddress(numeric("127.0.0.1"), port);
    }

    private static InetAddress numeric(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new AssertionError("a numeric address is not looked up", e);
        }
    }

    /**
     * Makes a socket dead, as if the operating system had taken it away (EVT-20). The runtime hears of it in the next step.
     *
     * @param local the local address: of a listener, whose connections live on, or of a datagram socket; if there is none, of
     *     a connection
     * @throws AssertionError if no socket of a client has it, or several connections have
     */
    public synchronized void breakSocket(SocketAddress local) {
        List<MemoryChannel> there = channelsAt(local);
        List<MemoryChannel> unconnected =
                there.stream().filter(channel -> channel.connectedTo() == null).toList();
        breakOnly(unconnected.isEmpty() ? there : unconnected, "the address " + local);
    }

    /**
     * Makes a connection dead, as if the operating system had taken it away (EVT-20). The runtime hears of it in the next step.
     *
     * @param local its local address, which it may have in common with other connections of the same listener
     * @param remote its peer's address
     * @throws AssertionError if no socket of a client has them
     */
    public synchronized void breakSocket(SocketAddress local, SocketAddress remote) {
        List<MemoryChannel> there = channelsAt(local).stream()
                .filter(channel -> remote.equals(channel.connectedTo()))
                .toList();
        breakOnly(there, "the addresses " + local + " and " + remote);
    }

    private List<MemoryChannel> channelsAt(SocketAddress local) {
        return open.stream().filter(channel -> local.equals(channel.boundTo())).toList();
    }

    private static void breakOnly(List<MemoryChannel> found, String what) {
        if (found.size() != 1) {
            throw new AssertionError(
                    found.isEmpty()
                            ? "no socket of a client has " + what
                            : found.size() + " connections have " + what + "; name the peer's address too");
        }
        found.get(0).fail();
    }

    // ---- steps and time

    /**
     * Lets every loop do one duty cycle, and the callbacks that it has handed to the executor of a client be called.
     *
     * @return how many things were done; 0 if nothing was left to do
     */
    public int step() {
        int done = 0;
        for (MemoryTransport transport : shuffled(transports)) {
            for (MemoryLoop loop : shuffled(transport.loops())) {
                done += loop.doWork(0);
            }
        }
        return done + call();
    }

    /** Calls callbacks that were handed over: all of them, or with a seed some. {@return how many waited} */
    private int call() {
        int waiting = callbacks.size();
        int calls = random == null || waiting == 0 ? waiting : random.nextInt(waiting + 1);
        for (int i = 0; i < calls; i++) {
            Runnable callback = callbacks.poll(); // a callback that steps itself takes others
            if (callback != null) {
                callback.run();
            }
        }
        return waiting;
    }

    /** Steps until nothing is left to do at this time. */
    public void settle() {
        for (int steps = 0; step() > 0; steps++) {
            if (steps > MOST_STEPS) {
                throw new AssertionError("the loops do not come to rest");
            }
        }
    }

    /**
     * Advances the clock, and lets everything happen that is due, each at its time.
     *
     * @param time by how much
     */
    public void advance(Duration time) {
        long end = now + time.toNanos();
        settle();
        for (long next = nextDeadline(); next <= end; next = nextDeadline()) {
            now = Math.max(now, next);
            settle();
        }
        now = end;
    }

    private long nextDeadline() {
        return transports.stream()
                .flatMap(transport -> transport.loops().stream())
                .mapToLong(MemoryLoop::nextDeadline)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    long nanoTime() {
        return now;
    }

    /**
     * Makes a call that waits, on a thread of its own, and steps until it returns.
     *
     * @param <T> the type of the result
     * @param call the call
     * @return its result
     * @throws Exception what the call has thrown
     */
    public <T> T await(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "wsk-testkit-call");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            int done = step();
            try {
                return done > 0 && !task.isDone()
                        ? task.get(0, TimeUnit.NANOSECONDS)
                        : task.get(1, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue; // the call needs another step
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }

    /**
     * {@return how often the runtime has called the transport so far} Each of these calls would be a system call, or more than
     * one, on a real socket.
     */
    public synchronized long transportCalls() {
        return calls;
    }

    synchronized void count() {
        calls++;
    }

    /** Aborts what is open and closes the clients that {@link #client()} has made. */
    @Override
    public void close() {
        for (WskClient client : clients) {
            try {
                await(() -> {
                    client.close(Duration.ZERO);
                    return client;
                });
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError("a client could not be closed", e);
            }
        }
        clients.clear();
    }

    void closed(MemoryTransport transport) {
        transport.loops().forEach(MemoryLoop::stop);
    }

    // ---- for the channels

    int cut(int length) {
        return random == null || length <= 1 ? length : 1 + random.nextInt(length);
    }

    <T> List<T> shuffled(List<T> list) {
        List<T> copy;
        synchronized (this) {
            copy = new ArrayList<>(list);
        }
        if (random != null && copy.size() > 1) {
            Collections.shuffle(copy, random);
        }
        return copy;
    }

    private SocketAddress withPort(SocketAddress local) {
        return local instanceof InetSocketAddress inet && inet.getPort() == 0
                ? new InetSocketAddress(inet.getAddress(), freePort())
                : local;
    }

    private int freePort() {
        for (int i = FIRST_FREE_PORT; i <= LAST_PORT; i++) {
            int port = nextPort;
            nextPort = port == LAST_PORT ? FIRST_FREE_PORT : port + 1;
            if (!streams.isTaken(port) && !datagrams.isTaken(port)) {
                return port;
            }
        }
        throw new AssertionError("all ports are taken");
    }

    /** {@return the address with a port, which the owner has from now on} */
    SocketAddress claim(SocketAddress local, MemoryChannel owner) throws IOException {
        SocketAddress claimed = withPort(local);
        AddressTable table = owner instanceof MemoryDatagram ? datagrams : streams;
        table.bind(owner, claimed, owner.sharing(), owner.isV6Only());
        return claimed;
    }

    synchronized void opened(MemoryChannel channel) {
        open.add(channel);
    }

    void free(MemoryChannel owner) {
        open.remove(owner);
        streams.free(owner);
        datagrams.free(owner);
    }

    SocketAddress unspecified(SocketAddress remote) {
        return remote instanceof UnixDomainSocketAddress ? UnixDomainSocketAddress.of("") : new InetSocketAddress(0);
    }

    /** {@return the address that a peer sees: one of this machine, like its own} */
    SocketAddress specific(SocketAddress local, SocketAddress remote) {
        return local instanceof InetSocketAddress inet
                        && inet.getAddress().isAnyLocalAddress()
                        && remote instanceof InetSocketAddress other
                        && !other.isUnresolved()
                ? new InetSocketAddress(other.getAddress(), inet.getPort())
                : local;
    }

    MemoryEnd connect(SocketAddress local, SocketAddress remote) throws IOException {
        if (remote instanceof InetSocketAddress inet && inet.isUnresolved()) {
            throw new UnresolvedAddressException();
        }
        MemoryEnd end = MemoryEnd.pair(this, local, remote);
        MemoryServer server = servers.get(remote);
        MemoryListener listener = streams.find(MemoryListener.class, remote);
        if (server != null) {
            server.offer(new MemoryPeer(end.other()));
        } else if (listener == null || !listener.offer(end.other())) {
            throw new ConnectException("Connection refused");
        }
        return end;
    }

    /** To one, to the members of a group, or to everybody at a port. */
    void deliver(MemoryDatagram.Packet packet, SocketAddress remote) {
        MemoryDatagramPeer peer = datagramPeers.get(remote);
        if (peer != null) {
            peer.arrived(packet);
        } else if (remote instanceof InetSocketAddress inet && inet.getAddress().isMulticastAddress()) {
            MemoryDatagram.Packet told = packet.with(WskDatagramFlag.MULTICAST);
            datagrams.atPort(MemoryDatagram.class, inet.getPort()).stream()
                    .filter(socket -> socket.isMemberOf(inet.getAddress()))
                    .forEach(socket -> socket.arrived(told));
        } else if (remote instanceof InetSocketAddress inet && AddressTable.isBroadcast(inet.getAddress())) {
            MemoryDatagram.Packet told = packet.with(WskDatagramFlag.BROADCAST);
            datagrams.atPort(MemoryDatagram.class, inet.getPort()).forEach(socket -> socket.arrived(told));
        } else {
            MemoryDatagram socket = datagrams.find(MemoryDatagram.class, remote);
            if (socket != null) {
                socket.arrived(packet);
            }
        }
    }

    static <T> T next(ArrayDeque<T> queue, String what) {
        T next = queue.poll();
        if (next == null) {
            throw new AssertionError("no " + what + " has come");
        }
        return next;
    }
}
