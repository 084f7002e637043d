package io.wsk.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Connections to one server, and the loop that sends and receives on them. */
final class LoadGenerator implements Load {
    private static final double NANOS_IN_SECOND = 1e9;

    /** A server that owes something for so long does not work. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    /** The part of the time that is without latencies: whoever looks at the server when it begins takes its core away. */
    private static final double UNSETTLED = 0.1;

    /** How long to sleep at most before the clock is looked at. */
    private static final long SLEEP_MILLIS = 20;

    private final LoadTask task;
    private final Selector selector;
    private final EndlessPattern pattern = new EndlessPattern();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(EndlessPattern.LONGEST_PIECE);
    private final List<LoadConnection> connections = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private final Consumer<SelectionKey> ready = this::ready;
    private Pace pace;
    private Companion companion = now -> {};
    private long receivedBytes;

    private LoadGenerator(LoadTask task, Selector selector) {
        this.task = task;
        this.selector = selector;
        pace = new ClosedLoop(connections, latencies, task);
        pace.stop();
    }

    /** {@return connections to the server, each of which has sent a message and has it back: the server has accepted all} */
    static LoadGenerator connect(LoadTask task) throws IOException {
        LoadGenerator generator = new LoadGenerator(task, Selector.open());
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), task.port());
        for (int i = 0; i < task.connections(); i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(generator.selector, SelectionKey.OP_READ);
            LoadConnection connection = new LoadConnection(i, channel, key, generator.pattern);
            key.attach(connection);
            generator.connections.add(connection);
        }
        generator.greet();
        return generator;
    }

    private void greet() throws IOException {
        long now = System.nanoTime();
        for (LoadConnection connection : connections) {
            connection.send(task.messageBytes(), now);
        }
        drain(now + PATIENCE_NANOS);
    }

    /** {@return where others who are {@link ReadyChannel} may register} */
    Selector selector() {
        return selector;
    }

    /** Has somebody else who does something in each turn. */
    void accompanyBy(Companion other) {
        companion = other;
    }

    /** Somebody who does something in each turn. */
    interface Companion {
        void tick(long now) throws IOException;
    }

    @Override
    public Measured run(Runnable measuring) throws IOException {
        pace = task.rate() > 0
                ? new OpenLoop(connections, latencies, task)
                : new ClosedLoop(connections, latencies, task);
        long begin = System.nanoTime();
        pace.start(begin);
        loopUntil(begin + nanos(task.warmUpSeconds()));
        measuring.run();
        latencies.reset();
        long bytes = receivedBytes;
        long start = System.nanoTime();
        if (task.messages() > 0) {
            drain(start + PATIENCE_NANOS);
        } else {
            loopUntil(start + nanos(task.seconds() * UNSETTLED));
            latencies.reset();
            long settled = receivedBytes;
            loopUntil(start + nanos(task.seconds()));
            untilSomethingCame(settled);
        }
        long end = System.nanoTime();
        bytes = receivedBytes - bytes;
        pace.stop();
        drain(end + PATIENCE_NANOS); // what was due before the end counts among the latencies, however late it comes
        return new Measured(
                (double) bytes / task.messageBytes(),
                bytes,
                (end - start) / NANOS_IN_SECOND,
                latencies.micros(50),
                latencies.micros(99),
                latencies.micros(99.9),
                0);
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * NANOS_IN_SECOND);
    }

    private void loopUntil(long end) throws IOException {
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            turn(now);
        }
    }

    /** A moment may be too short on a busy machine; what was measured in it is something all the same. */
    private void untilSomethingCame(long before) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (long now = System.nanoTime(); receivedBytes == before && now < deadline; now = System.nanoTime()) {
            turn(now);
        }
    }

    private void drain(long deadline) throws IOException {
        for (long now = System.nanoTime(); !isDone(); now = System.nanoTime()) {
            if (now > deadline) {
                throw new IOException("the server does not send back what it has got");
            }
            turn(now);
        }
    }

    private boolean isDone() {
        return pace.isExhausted() && connections.stream().allMatch(LoadConnection::isComplete);
    }

    private void turn(long now) throws IOException {
        pace.tick(now);
        companion.tick(now);
        if (pace.isTimed()) {
            selector.selectNow(ready);
        } else {
            selector.select(ready, SLEEP_MILLIS);
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.attachment() instanceof ReadyChannel other) {
                other.ready();
            } else {
                ready(key, (LoadConnection) key.attachment());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(SelectionKey key, LoadConnection connection) throws IOException {
        if (key.isWritable()) {
            connection.flush();
        }
        if (key.isReadable()) {
            long before = connection.received();
            connection.read(buffer);
            receivedBytes += connection.received() - before;
            pace.received(connection, before, System.nanoTime());
        }
    }

    @Override
    public void close() throws IOException {
        for (LoadConnection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
