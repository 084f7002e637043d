package io.wsk.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A number of connections that are being opened, always. One that the server has greeted, or turned away, is closed with a reset, so
 * that no port is kept by what has ended, and the next one takes its place. They come from several addresses of the loopback
 * interface, each with its own ports.
 */
final class ConnectLoad implements Load, LoopedLoad {
    private static final int SOURCES = 8;
    private static final long SLEEP_MILLIS = 20;

    private final ConnectTask task;
    private final Selector selector;
    private final InetSocketAddress server;
    private final List<InetSocketAddress> sources = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64);
    private final Latencies latencies = new Latencies();
    private final Consumer<SelectionKey> ready = this::ready;
    private boolean stopped;
    private int open;
    private int turn;
    private long ended;

    private ConnectLoad(ConnectTask task, Selector selector) throws IOException {
        this.task = task;
        this.selector = selector;
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), task.port());
        for (int i = 0; i < SOURCES; i++) {
            byte[] address = {127, 0, 0, (byte) (i + 2)};
            sources.add(new InetSocketAddress(InetAddress.getByAddress(address), 0));
        }
    }

    static ConnectLoad open(ConnectTask task) throws IOException {
        return new ConnectLoad(task, Selector.open());
    }

    @Override
    public Measured run(Runnable measuring) throws IOException {
        return new Stages(task.connections(), task.warmUpSeconds(), task.seconds(), 1).run(this, latencies, measuring);
    }

    @Override
    public void start(long now) throws IOException {
        stopped = false;
        while (open < task.atOnce()) {
            begin();
        }
    }

    private void begin() throws IOException {
        ShortConnection.begin(selector, sources.get(turn), server);
        turn = (turn + 1) % SOURCES;
        open++;
    }

    @Override
    public void turn(long now) throws IOException {
        selector.select(ready, SLEEP_MILLIS);
        while (!stopped && open < task.atOnce()) {
            begin();
        }
    }

    private void ready(SelectionKey key) {
        ShortConnection connection = (ShortConnection) key.attachment();
        try {
            if (connection.hasEnded(key, buffer, task.outcome())) {
                latencies.record(System.nanoTime() - connection.begun(), 1);
                open--;
                ended++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean isIdle() {
        return open == 0;
    }

    @Override
    public long messages() {
        return ended;
    }

    @Override
    public long lost() {
        return 0; // one that gets no answer ends the run
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
