package io.wsk.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A window of datagrams that are on their way to a server and back, always, from the peers in turn. Each place in the window has its
 * own numbers: place {@code i} sends {@code i}, {@code i + window}, {@code i + 2 × window}, and so on. What does not come back in time
 * is lost, and the place goes on with its next number; what comes back later is not lost after all.
 */
final class DatagramLoad implements Load, LoopedLoad {
    /** What is not back by now is lost: a hundred times what it takes on a busy machine. */
    private static final long LOST_AFTER_NANOS = 200_000_000;

    private static final long LOOK_NANOS = 10_000_000;
    private static final long SLEEP_MILLIS = 10;

    /** So that two datagrams have different bytes at the same place. */
    private static final int STEP = 131;

    private static final long NONE = -1;

    private final DatagramTask task;
    private final Selector selector;
    private final List<DatagramChannel> peers = new ArrayList<>();
    private final EndlessPattern pattern = new EndlessPattern();
    private final ByteBuffer outgoing;
    private final ByteBuffer incoming;
    private final Latencies latencies = new Latencies();
    private final Consumer<SelectionKey> ready = this::ready;

    /** By place: the number that is on its way, the next one, and since when. */
    private final long[] current;

    private final long[] next;
    private final long[] since;

    private boolean stopped;
    private long lastLook;
    private long received;
    private long lost;

    private DatagramLoad(DatagramTask task, Selector selector) {
        this.task = task;
        this.selector = selector;
        outgoing = ByteBuffer.allocateDirect(task.datagramBytes());
        incoming = ByteBuffer.allocateDirect(task.datagramBytes() + 1);
        current = new long[task.window()];
        next = new long[task.window()];
        since = new long[task.window()];
        for (int place = 0; place < task.window(); place++) {
            current[place] = NONE;
            next[place] = place;
        }
    }

    static DatagramLoad open(DatagramTask task) throws IOException {
        DatagramLoad load = new DatagramLoad(task, Selector.open());
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), task.port());
        for (int peer = 0; peer < task.peers(); peer++) {
            DatagramChannel channel = DatagramChannel.open().connect(server);
            channel.configureBlocking(false);
            channel.register(load.selector, SelectionKey.OP_READ, peer);
            load.peers.add(channel);
        }
        return load;
    }

    @Override
    public Measured run(Runnable measuring) throws IOException {
        return new Stages(task.datagrams(), task.warmUpSeconds(), task.seconds(), task.datagramBytes())
                .run(this, latencies, measuring);
    }

    @Override
    public void start(long now) throws IOException {
        stopped = false;
        for (int place = 0; place < current.length; place++) {
            send(place, now);
        }
    }

    @Override
    public void turn(long now) throws IOException {
        if (now - lastLook > LOOK_NANOS) {
            lastLook = now;
            lookForLost(now);
        }
        selector.select(ready, SLEEP_MILLIS);
    }

    private void lookForLost(long now) throws IOException {
        for (int place = 0; place < current.length; place++) {
            if (current[place] != NONE && now - since[place] > LOST_AFTER_NANOS) {
                lost++;
                advance(place, now);
            }
        }
    }

    private void advance(int place, long now) throws IOException {
        current[place] = NONE;
        if (!stopped) {
            send(place, now);
        }
    }

    private void send(int place, long now) throws IOException {
        long number = next[place];
        next[place] += current.length;
        current[place] = number;
        since[place] = now;
        outgoing.clear().putLong(number).put(payload(number)).flip();
        int sent = peers.get(peerOf(number)).write(outgoing);
        if (sent != 0 && sent != task.datagramBytes()) {
            throw new IOException("%d bytes of a datagram were sent".formatted(sent));
        }
        // If the kernel has no room, the datagram is lost like any other.
    }

    private ByteBuffer payload(long number) {
        return pattern.from(number * STEP, task.datagramBytes() - Long.BYTES);
    }

    private int peerOf(long number) {
        return (int) (number % peers.size());
    }

    private void ready(SelectionKey key) {
        try {
            DatagramChannel channel = (DatagramChannel) key.channel();
            int length;
            do {
                incoming.clear();
                length = channel.read(incoming);
                incoming.flip();
                if (incoming.hasRemaining()) {
                    received((int) key.attachment());
                }
            } while (length > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void received(int peer) throws IOException {
        long now = System.nanoTime();
        long number = check(peer);
        int place = (int) (number % current.length);
        received++;
        if (current[place] == number) {
            latencies.record(now - since[place], 1);
            advance(place, now);
        } else if (lost > 0) {
            lost--; // it was only late
        } else {
            throw new IOException("datagram %d came back twice".formatted(number));
        }
    }

    /** {@return the number of the datagram in the buffer, which is one that this peer has sent} */
    private long check(int peer) throws IOException {
        if (incoming.remaining() != task.datagramBytes()) {
            throw new IOException("a datagram of another size came back");
        }
        long number = incoming.getLong();
        if (number < 0
                || number >= next[(int) (number % current.length)]
                || peerOf(number) != peer
                || incoming.mismatch(payload(number)) >= 0) {
            throw new IOException("a datagram that came back to peer %d is not what it has sent".formatted(peer));
        }
        return number;
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean isIdle() {
        for (long number : current) {
            if (number != NONE) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long messages() {
        return received;
    }

    @Override
    public long lost() {
        return lost;
    }

    @Override
    public void close() throws IOException {
        for (DatagramChannel peer : peers) {
            peer.close();
        }
        selector.close();
    }
}
