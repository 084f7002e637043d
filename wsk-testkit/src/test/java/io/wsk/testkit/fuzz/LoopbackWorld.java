package io.wsk.testkit.fuzz;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.transport.TransportFactory;
import io.wsk.runtime.transport.WskLoop;
import io.wsk.testkit.conformance.CallbackPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The default transport on real sockets of this machine. Callbacks run on its loops or on an executor, operations on the test's thread. */
final class LoopbackWorld implements World {
    /** Between two tasks a loop selects, and a task often submits the next: more than the longest such chain. */
    private static final int ROUNDS = 8;

    /** How long the kernel may take for what it owes; and on a busy machine, how often is looked at least. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int LOOKS = 100;
    private static final Duration A_ROUND = Duration.ofSeconds(20);

    private static final long STEP_NANOS = TimeUnit.MICROSECONDS.toNanos(30);
    private static final long LINGER_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    private final List<WskLoop> loops = new ArrayList<>();
    private final CallbackPool callbacks = new CallbackPool();
    private final List<LoopbackPeer> peers = new ArrayList<>();
    private final WskClient client;
    private final ServerSocketChannel server;

    LoopbackWorld() {
        TransportFactory transport = WskClientOptions.defaults().transport();
        try {
            server = ServerSocketChannel.open().bind(free());
            client = WskClient.open(
                    WskClientOptions.defaults().withExecutor(callbacks).withTransport(options -> {
                        var opened = transport.open(options);
                        loops.addAll(opened.loops());
                        return opened;
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean races() {
        return true;
    }

    @Override
    public WskClient client() {
        return client;
    }

    @Override
    public int receiveHold() {
        return WskClientOptions.defaults().receiveHold();
    }

    @Override
    public int scale() {
        return 1;
    }

    @Override
    public InetSocketAddress free() {
        return new InetSocketAddress("127.0.0.1", 0);
    }

    @Override
    public Peer connect(SocketAddress listener) {
        try {
            return add(SocketChannel.open(listener));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SocketAddress server() {
        try {
            return server.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Peer accept() {
        try {
            return add(server.accept());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Peer add(SocketChannel channel) throws IOException {
        LoopbackPeer peer = new LoopbackPeer(channel);
        peers.add(peer);
        return peer;
    }

    @Override
    public void linger() {
        long until = System.nanoTime() + LINGER_NANOS;
        do {
            Thread.yield();
        } while (System.nanoTime() - until < 0);
    }

    @Override
    public void step(int much) {
        long until = System.nanoTime() + much * STEP_NANOS;
        while (System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void atRest(Runnable check) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        for (int looks = 1; ; looks++) {
            for (int i = 0; i < ROUNDS; i++) {
                goRound();
            }
            try {
                check.run();
                return;
            } catch (AssertionError e) {
                if (looks >= LOOKS && System.nanoTime() - until > 0) {
                    throw e;
                }
            }
        }
    }

    /** Waits until each loop has selected and run what was submitted before, and each callback has returned. */
    private void goRound() {
        CountDownLatch latch = new CountDownLatch(loops.size());
        loops.forEach(loop -> loop.execute(latch::countDown));
        try {
            if (!latch.await(A_ROUND.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("a loop does not go round");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        callbacks.awaitDone(A_ROUND);
    }

    @Override
    public void close() {
        client.close(Duration.ZERO); // before the peers: the run knows nothing of what they do now
        callbacks.close();
        peers.forEach(LoopbackPeer::reset);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
