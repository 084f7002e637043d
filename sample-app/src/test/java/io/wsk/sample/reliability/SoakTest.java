package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskTimeouts;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.UsedMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A mixed load with random faults: every echo is compared, and at the end memory, descriptors and threads are back. For some
 * seconds; {@code -Dsoak.minutes=N} makes it longer, {@code -Dsoak.seed=N} another one.
 */
@Timeout(value = 3, unit = TimeUnit.HOURS)
class SoakTest {
    private static final int PEERS = 4;
    private static final int SOCKETS = 6; // that are there all the time: five listeners, and one for datagrams
    private static final int LARGEST = 50_000;
    private static final long SEED = Long.getLong("soak.seed", 1);

    /** What may be more at the end than after the warm-up: code that was compiled meanwhile, and statistics of the JVM. */
    private static final long GROWTH = 8 << 20;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong sessions = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong toggles = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private WskClient client;
    private SocketAddress echo;

    /**
     * Its connections are switched off and on all the time. Its handler closes when the peer ends, which comes before data that
     * waits for the callback (AMB-12): so peers that want an answer to all do not end there.
     */
    private SocketAddress switched;

    /** The same with handlers on an executor. */
    private SocketAddress switchedOnExecutor;

    private SocketAddress retaining;
    private SocketAddress doorman;
    private SocketAddress datagrams;
    private SocketAddress nobody;

    /** Keeps nothing, as a server would. */
    static final class Listener {
        @WskAcceptEvent
        Echo accepted(WskAccept accept) {
            return new Echo();
        }
    }

    static class Echo {
        @WskReceiveEvent
        void received(WskConnectionSocket socket, ByteBuffer data) {
            socket.send(data);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    static final class ListenerOnExecutor {
        @WskAcceptEvent
        EchoOnExecutor accepted(WskAccept accept) {
            return new EchoOnExecutor();
        }
    }

    @WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
    static final class EchoOnExecutor extends Echo {}

    static final class RetainingListener {
        @WskAcceptEvent
        RetainingEcho accepted(WskAccept accept) {
            return new RetainingEcho();
        }
    }

    /** Sends what it has retained, and releases it when that is done. */
    static final class RetainingEcho {
        @WskReceiveEvent
        ReceiveVerdict received(WskConnectionSocket socket, WskDataIndication data) {
            WskDataIndication kept = data.retain();
            WskStatus status = socket.send(kept.buffer(), WskIrp.create(done -> socket.release(kept)));
            assertThat(status).isIn(WskStatus.PENDING, WskStatus.CONNECTION_RESET);
            return ReceiveVerdict.RETAINED;
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    /** Turns one in four away. */
    static final class Doorman {
        private final AtomicInteger requests = new AtomicInteger();

        @WskInspectEvent
        WskInspectAction inspect() {
            return requests.incrementAndGet() % 4 == 0 ? WskInspectAction.REJECT : WskInspectAction.ACCEPT;
        }

        @WskAbortEvent
        void aborted() {}

        @WskAcceptEvent
        Echo accepted(WskAccept accept) {
            return new Echo();
        }
    }

    static final class EchoDatagrams {
        @WskReceiveFromEvent
        void received(WskDatagramSocket socket, WskDatagram datagram) {
            socket.sendTo(datagram.buffer(), datagram.remoteAddress());
        }
    }

    /** The other end of an echo, from this side. */
    static final class Collector {
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> all = new CompletableFuture<>();
        private final int expected;

        Collector(int expected) {
            this.expected = expected;
        }

        @WskReceiveEvent
        void received(WskConnectionSocket socket, byte[] data) {
            received.writeBytes(data);
            if (received.size() >= expected) {
                all.complete(received.toByteArray());
                socket.close();
            }
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    @Test
    void nothing_is_lost_and_nothing_is_left() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (Socket deaf = new Socket()) {
            deaf.bind(Loopback.anyPort()); // and does not listen; nobody else gets the port meanwhile
            nobody = deaf.getLocalSocketAddress();
            soak(executor);
        } finally {
            executor.shutdown();
        }
    }

    private void soak(Executor executor) throws Exception {
        client = net.client(WskClientOptions.defaults()
                .withLoops(2)
                .withExecutor(executor)
                .withTimeouts(WskTimeouts.NONE.withIdle(Duration.ofMinutes(1)).withWriteStall(Duration.ofMinutes(1))));
        echo = listen();
        switched = listen();
        switchedOnExecutor = client.listen(
                        new ListenerOnExecutor(), SoakTest_ListenerOnExecutorDispatch.TABLE, Loopback.anyPort())
                .localAddress();
        retaining = client.listen(new RetainingListener(), SoakTest_RetainingListenerDispatch.TABLE, Loopback.anyPort())
                .localAddress();
        doorman = client.listen(new Doorman(), SoakTest_DoormanDispatch.TABLE, Loopback.anyPort())
                .localAddress();
        datagrams = client.bindDatagram(new EchoDatagrams(), SoakTest_EchoDatagramsDispatch.TABLE, Loopback.anyPort())
                .localAddress();
        run(Duration.ofSeconds(2)); // warms up
        long before = UsedMemory.now();

        int minutes = Integer.getInteger("soak.minutes", 0);
        List<Long> readings = new ArrayList<>();
        for (int i = 0; i < Math.max(1, minutes); i++) {
            run(minutes == 0 ? Duration.ofSeconds(2) : Duration.ofMinutes(1));
            readings.add(UsedMemory.now() - before);
        }

        assertThat(readings)
                .as("growth in bytes")
                .allSatisfy(growth -> assertThat(growth).isLessThan(GROWTH));
        assertThat(client.sockets()).hasSize(SOCKETS);
        assertThat(client.counters().retainedAtClose()).isZero();
        System.out.printf(
                "soak: %,d sessions, %,d bytes compared, %,d toggles, %,d datagrams lost, growth %s, %s%n",
                sessions.get(), bytes.get(), toggles.get(), lost.get(), readings, client.counters());
    }

    private SocketAddress listen() {
        return client.listen(new Listener(), SoakTest_ListenerDispatch.TABLE, Loopback.anyPort())
                .localAddress();
    }

    private void run(Duration time) throws Exception {
        over.set(false);
        List<FutureTask<Void>> work = new ArrayList<>();
        for (int i = 0; i < PEERS; i++) {
            SplittableRandom random = new SplittableRandom(SEED + i + sessions.get());
            work.add(Loopback.inBackground(() -> {
                while (!over.get()) {
                    session(random);
                }
                return null;
            }));
        }
        work.add(Loopback.inBackground(this::toggle));
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(left); // the length of the soak, and nothing else, is a time
        }
        over.set(true);
        for (FutureTask<Void> one : work) {
            one.get(2, TimeUnit.MINUTES);
        }
        long patience = System.nanoTime() + Loopback.PATIENCE.toNanos();
        while (client.sockets().size() > SOCKETS && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
    }

    /** Switches receiving off and on, on whatever socket there is. */
    private Void toggle() {
        while (!over.get()) {
            for (WskSocket socket : client.sockets()) {
                if (socket instanceof WskConnectionSocket connection) {
                    toggle(connection);
                }
            }
        }
        return null;
    }

    private void toggle(WskConnectionSocket connection) {
        try {
            SocketAddress local = connection.localAddress();
            if ((local.equals(switched) || local.equals(switchedOnExecutor))
                    && connection.disable(ConnectionEvent.RECEIVE).isSuccess()) {
                enableWhenAccepted(connection);
                toggles.incrementAndGet();
            }
        } catch (WskException | IllegalStateException e) {
            assertThat(e).hasMessageMatching("(?s).*(CLS-06|IRP-20|ENB-15|GLA-01).*"); // it has ended meanwhile
        }
    }

    /** Its accept callback may still be running: then it has no handler yet. */
    private static void enableWhenAccepted(WskConnectionSocket connection) {
        while (true) {
            try {
                connection.enable(ConnectionEvent.RECEIVE);
                return;
            } catch (WskException e) {
                if (!e.rule().equals("ENB-106")) {
                    throw e;
                }
            }
        }
    }

    private void session(SplittableRandom random) throws Exception {
        sessions.incrementAndGet();
        SocketAddress toggled = random.nextBoolean() ? switched : switchedOnExecutor;
        switch (random.nextInt(14)) {
            case 0 -> peer(toggled, random, (peer, data) -> peer.reset());
            case 1 -> peer(toggled, random, (peer, data) -> peer.out().write(data));
            case 2 ->
                peer(toggled, random, (peer, data) -> {
                    peer.out().write(data, 0, data.length / 2);
                    peer.reset();
                });
            case 3 ->
                peer(echo, random, (peer, data) -> {
                    peer.out().write(data);
                    peer.shutdownOutput();
                    same(data, peer.in().readAllBytes());
                });
            case 4 -> outgoing(random);
            case 5, 6 -> echoes(retaining, random);
            case 7 ->
                peer(retaining, random, (peer, data) -> {
                    peer.out().write(data);
                    peer.reset();
                });
            case 8 -> turnedAwayOrEchoed(random);
            case 9 -> datagram(random);
            case 10 ->
                client.connect(new Collector(1), SoakTest_CollectorDispatch.TABLE, echo)
                        .abort();
            case 11 -> refused();
            default -> echoes(toggled, random);
        }
    }

    private void same(byte[] sent, byte[] received) {
        assertThat(Arrays.equals(sent, received))
                .as("%d bytes of %d".formatted(received.length, sent.length))
                .isTrue();
        bytes.addAndGet(received.length);
    }

    private void echoes(SocketAddress address, SplittableRandom random) throws IOException {
        peer(address, random, (peer, data) -> {
            for (int i = random.nextInt(20); i >= 0; i--) {
                peer.out().write(data);
                same(data, peer.in().readNBytes(data.length));
            }
        });
    }

    private void turnedAwayOrEchoed(SplittableRandom random) throws IOException {
        byte[] data = data(random);
        try (Peer peer = Peer.connect(doorman)) {
            peer.out().write(data);
            same(data, peer.in().readNBytes(data.length));
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|aborted).*");
        }
    }

    /** One may be lost, as datagrams are. */
    private void datagram(SplittableRandom random) throws IOException {
        byte[] data = Arrays.copyOf(data(random), 1 + random.nextInt(1000));
        try (DatagramSocket peer = new DatagramSocket(0, Loopback.ipv4())) {
            peer.setSoTimeout(1000);
            peer.send(new DatagramPacket(data, data.length, datagrams));
            DatagramPacket echoed = new DatagramPacket(new byte[data.length + 1], data.length + 1);
            peer.receive(echoed);
            same(data, Arrays.copyOf(echoed.getData(), echoed.getLength()));
        } catch (SocketTimeoutException e) {
            lost.incrementAndGet();
        }
    }

    private void refused() {
        assertThatThrownBy(() -> client.connect(new Collector(1), SoakTest_CollectorDispatch.TABLE, nobody))
                .hasMessageContaining("CONNECTION_REFUSED");
    }

    private void outgoing(SplittableRandom random) throws Exception {
        byte[] data = data(random);
        Collector collector = new Collector(data.length);
        WskConnectionSocket socket = client.connect(collector, SoakTest_CollectorDispatch.TABLE, echo);
        socket.send(ByteBuffer.wrap(data));
        same(data, collector.all.get(Loopback.PATIENCE.toSeconds(), TimeUnit.SECONDS));
    }

    private static byte[] data(SplittableRandom random) {
        byte[] data = new byte[1 + random.nextInt(LARGEST)];
        new Random(random.nextLong()).nextBytes(data);
        return data;
    }

    private interface Visit {
        void of(Peer peer, byte[] data) throws IOException;
    }

    private void peer(SocketAddress address, SplittableRandom random, Visit visit) throws IOException {
        try (Peer peer = Peer.connect(address)) {
            visit.of(peer, data(random));
        } catch (SocketException e) {
            throw new AssertionError("the server has reset a connection", e);
        }
    }
}
