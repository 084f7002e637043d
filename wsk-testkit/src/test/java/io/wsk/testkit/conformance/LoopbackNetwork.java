package io.wsk.testkit.conformance;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.transport.TransportFactory;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The embedded selector transport on 127.0.0.1, with plain sockets of the JDK as peers.
 *
 * <p>What the kernel had at the time of a call has been seen by the loops when they have been round a few times: between two
 * tasks that come one after the other a loop selects. So nothing here sleeps, and nothing has a thread of its own.
 */
class LoopbackNetwork implements ConformanceNetwork {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROUNDS = 4;
    private static final int SMALL_WINDOW = 4096;

    private final List<WskClient> clients = new ArrayList<>();
    private final List<BreakableTransport> transports = new ArrayList<>();
    private final List<LoopbackPeer> peers = new ArrayList<>();
    private final List<AutoCloseable> others = new ArrayList<>();

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.LOOP_CALLBACKS);
    }

    @Override
    public WskClient client(WskClientOptions options) {
        WskClient client = WskClient.open(here(options));
        clients.add(client);
        return client;
    }

    @Override
    public WskClientOptions here(WskClientOptions options) {
        TransportFactory embedded = WskClientOptions.defaults().transport();
        return options.withTransport(settings -> {
            BreakableTransport transport = new BreakableTransport(embedded.open(settings));
            transports.add(transport);
            return transport;
        });
    }

    // ---- peers

    @Override
    public InetSocketAddress anyPort() {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }

    @Override
    public InetSocketAddress nobody() {
        try (ServerSocketChannel gone = ServerSocketChannel.open().bind(anyPort())) {
            return (InetSocketAddress) gone.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StreamPeer connect(SocketAddress listener) {
        try {
            return peer(SocketChannel.open(listener));
        } catch (IOException e) {
            throw new AssertionError("no connection to " + listener, e);
        }
    }

    @Override
    public StreamPeer connectWithSmallWindow(SocketAddress listener) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_WINDOW);
            channel.connect(listener);
            return peer(channel);
        } catch (IOException e) {
            throw new AssertionError("no connection to " + listener, e);
        }
    }

    private LoopbackPeer peer(SocketChannel channel) throws IOException {
        LoopbackPeer peer = new LoopbackPeer(channel);
        peers.add(peer);
        return peer;
    }

    @Override
    public StreamServer server() {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open().bind(anyPort());
            channel.configureBlocking(false);
            others.add(channel);
            return new Server(channel, (InetSocketAddress) channel.getLocalAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Server implements StreamServer {
        private final ServerSocketChannel channel;
        private final InetSocketAddress address;

        Server(ServerSocketChannel channel, InetSocketAddress address) {
            this.channel = channel;
            this.address = address;
        }

        @Override
        public InetSocketAddress address() {
            return address;
        }

        @Override
        public StreamPeer accept() {
            List<SocketChannel> accepted = new ArrayList<>();
            until(() -> acceptInto(accepted), "a connection to " + address);
            try {
                return peer(accepted.get(0));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean acceptInto(List<SocketChannel> accepted) {
            try {
                SocketChannel next = channel.accept();
                return next != null && accepted.add(next);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public DatagramPeer datagramPeer() {
        LoopbackDatagramPeer peer = new LoopbackDatagramPeer(anyPort());
        others.add(peer);
        return peer;
    }

    @Override
    public void breakSocket(SocketAddress local) {
        int broken = 0;
        for (BreakableTransport transport : transports) {
            broken += transport.fail(local);
        }
        if (broken == 0) {
            throw new AssertionError("no socket of a client has the address " + local);
        }
    }

    // ---- waiting

    @Override
    public void settle() {
        for (int i = 0; i < ROUNDS; i++) {
            round();
        }
    }

    @Override
    public void until(BooleanSupplier condition, String what) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("waited %s for: %s".formatted(PATIENCE, what));
            }
            round();
        }
    }

    /** Lets the peers write on, and every loop select once more. */
    void round() {
        peers.forEach(LoopbackPeer::flush);
        List<WskLoop> loops = new ArrayList<>();
        transports.forEach(transport -> loops.addAll(transport.loops()));
        CountDownLatch passed = new CountDownLatch(loops.size());
        loops.forEach(loop -> loop.execute(passed::countDown));
        try {
            if (!passed.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new AssertionError("a loop is stuck in a callback");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public <T> T await(Callable<T> call) throws Exception {
        return call.call();
    }

    /** The loops run on: they have seen what the kernel had to say meanwhile. */
    @Override
    public void pass(Duration time) {
        long start = System.nanoTime();
        until(() -> System.nanoTime() - start >= time.toNanos(), "time passes");
    }

    @Override
    public void close() {
        clients.forEach(client -> client.close(Duration.ZERO));
        others.addAll(peers);
        for (AutoCloseable other : others) {
            try {
                other.close();
            } catch (Exception e) {
                throw new AssertionError("a peer could not be closed", e);
            }
        }
    }
}
