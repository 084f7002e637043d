package io.wsk.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
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

    /** One of so many may be refused for the sake of an earlier one, and all of those that are begun first. */
    private static final int SELDOM = 100;

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
    private long refused;

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

    void begin() throws IOException {
        InetSocketAddress source = sources.get(turn);
        turn = (turn + 1) % SOURCES;
        try {
            ShortConnection.begin(selector, source, server);
            open++;
        } catch (ConnectException e) {
            refused(e);
        }
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
            serve(connection, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ShortConnection connection, SelectionKey key) throws IOException {
        try {
            if (connection.hasEnded(key, buffer, task.outcome())) {
                latencies.record(System.nanoTime() - connection.begun(), 1);
                open--;
                ended++;
            }
        } catch (ConnectException e) {
            connection.close();
            open--;
            refused(e);
        }
    }

    /**
     * The next one comes from another port. When both sides close at the same time, what the server has closed may miss the reset of the
     * client: then Linux keeps it for a minute and refuses whoever comes from the same port. Who is refused more often has no server.
     */
    private void refused(ConnectException reason) throws IOException {
        refused++;
        if (refused > task.atOnce() + ended / SELDOM) {
            throw reason;
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
        return refused; // one that gets no answer ends the run
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
