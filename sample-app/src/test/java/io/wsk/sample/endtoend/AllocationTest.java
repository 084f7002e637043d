package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calling a callback, and switching one, allocates nothing: counted on real sockets, with generated tables. */
@Timeout(60)
class AllocationTest {
    private static final int WARM_UP = 40_000;
    private static final int OPERATIONS = 200_000;
    private static final int RUNS = 3;

    /** Of so many operations each is a call of its own, and the peer waits once for all of them. */
    private static final int AT_ONCE = 16;

    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void the_meter_sees_the_smallest_object() {
        Object[] kept = new Object[OPERATIONS];

        long allocated = Allocation.of(() -> {
            for (int i = 0; i < kept.length; i++) {
                kept[i] = new Object();
            }
        });

        assertThat(allocated).isGreaterThanOrEqualTo(8L * OPERATIONS);
        assertThat(kept).doesNotContainNull();
    }

    @Test
    void a_receive_callback_that_echoes_allocates_nothing() throws Exception {
        Meter meter = new Meter();
        WskListenSocket listener = listen(net.clientWithOneLoop(), (socket, data) -> {
            meter.called();
            socket.send(data);
        });
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            peers.add(net.peer(listener));
        }

        while (!meter.isDone()) {
            for (Peer peer : peers) {
                peer.out().write(1);
            }
            for (Peer peer : peers) {
                assertThat(peer.in().read()).isEqualTo(1);
            }
        }

        Allocation.assertNothingForEachOf(OPERATIONS, meter.allocated());
    }

    /** From one sender: whenever the sender changes, the JDK makes an address. */
    @Test
    void a_receive_from_callback_that_echoes_allocates_nothing() throws Exception {
        Meter meter = new Meter();
        WskDatagramSocket server = net.clientWithOneLoop()
                .bindDatagram(
                        new MeteredDatagrams(meter), AllocationTest_MeteredDatagramsDispatch.TABLE, Loopback.anyPort());

        try (DatagramSocket peer = new DatagramSocket(0, Loopback.ipv4())) {
            peer.setSoTimeout((int) Loopback.PATIENCE.toMillis());
            DatagramPacket packet = new DatagramPacket(new byte[1], 1, server.localAddress());
            while (!meter.isDone()) {
                for (int i = 0; i < AT_ONCE; i++) {
                    peer.send(packet);
                }
                for (int i = 0; i < AT_ONCE; i++) {
                    peer.receive(packet);
                }
            }
        }

        Allocation.assertNothingForEachOf(OPERATIONS, meter.allocated());
    }

    @Test
    void a_disable_and_enable_by_another_thread_allocates_nothing() throws Exception {
        RecordingListener recording = new RecordingListener();
        net.peer(recording.on(net.clientWithOneLoop()));
        WskConnectionSocket socket = recording.next().socket();

        toggle(socket, WARM_UP, WskStatus.SUCCESS);
        long allocated = Allocation.of(() -> toggle(socket, OPERATIONS, WskStatus.SUCCESS));

        Allocation.assertNothingForEachOf(OPERATIONS, allocated);
    }

    @Test
    void a_disable_and_enable_on_the_loop_allocates_nothing() throws Exception {
        RecordingListener recording = new RecordingListener();
        WskClient client = net.clientWithOneLoop();
        net.peer(recording.on(client));
        WskConnectionSocket idle = recording.next().socket();

        assertTogglingAllocatesNothing(client, own -> idle, WskStatus.SUCCESS);
    }

    @Test
    void a_disable_and_enable_inside_the_very_callback_allocates_nothing() throws Exception {
        assertTogglingAllocatesNothing(net.clientWithOneLoop(), own -> own, WskStatus.EVENT_PENDING);
    }

    /** The data was parked before, so each enable has to tell the loop, which then calls. */
    @Test
    void an_enable_while_data_waits_allocates_nothing_in_either_thread() throws Exception {
        int warmUp = WARM_UP / 8;
        int operations = OPERATIONS / 20;
        long[] onTheLoop = new long[2];
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<WskConnectionSocket> connected = new CompletableFuture<>();
        WskClient client = net.clientWithOneLoop();
        Peer peer = net.peer(listen(client, (socket, data) -> {
            if (socket.disable(ConnectionEvent.RECEIVE) != WskStatus.EVENT_PENDING) {
                throw new AssertionError("the callback is running");
            }
            connected.complete(socket);
            onTheLoop[calls.get() < warmUp ? 0 : 1] = Allocation.soFar();
            calls.incrementAndGet();
        }));
        Peer witness = net.peer(new EchoListener().on(client));
        peer.out().write(1);
        WskConnectionSocket socket = connected.get(Loopback.PATIENCE.toSeconds(), TimeUnit.SECONDS);

        long here = 0;
        for (int i = 1; i <= warmUp + operations; i++) {
            peer.out().write(1);
            loopHasLooked(witness);
            assertThat(calls).hasValue(i);
            long before = Allocation.soFar();
            socket.enable(ConnectionEvent.RECEIVE);
            here += i <= warmUp ? 0 : Allocation.soFar() - before;
            while (calls.get() == i) {
                Thread.onSpinWait();
            }
        }

        Allocation.assertNothingForEachOf(operations, here);
        Allocation.assertNothingForEachOf(operations, onTheLoop[1] - onTheLoop[0]);
    }

    /** What was there before has been through the loop: the second answer is of a later select than the first. */
    private static void loopHasLooked(Peer witness) throws IOException {
        for (int i = 0; i < 2; i++) {
            witness.out().write(1);
            assertThat(witness.in().read()).isEqualTo(1);
        }
    }

    private void assertTogglingAllocatesNothing(
            WskClient client, UnaryOperator<WskConnectionSocket> which, WskStatus answer) throws Exception {
        Meter meter = new Meter();
        WskListenSocket listener = listen(client, (own, data) -> {
            WskConnectionSocket toggled = which.apply(own);
            toggle(toggled, WARM_UP, answer);
            meter.measure(() -> toggle(toggled, OPERATIONS, answer));
        });

        net.peer(listener).send("go");

        Allocation.assertNothingForEachOf(OPERATIONS, meter.allocated());
    }

    private static void toggle(WskConnectionSocket socket, int times, WskStatus answer) {
        for (int i = 0; i < times; i++) {
            if (socket.disable(ConnectionEvent.RECEIVE) != answer) {
                throw new AssertionError("a disable did not answer " + answer);
            }
            socket.enable(ConnectionEvent.RECEIVE);
        }
    }

    private static WskListenSocket listen(WskClient client, Received received) {
        return client.listen(
                new MeteredListener(received), AllocationTest_MeteredListenerDispatch.TABLE, Loopback.anyPort());
    }

    /** What one loop allocates between two operations. On the loop's thread, but for the result. */
    private static final class Meter {
        private final CompletableFuture<Long> result = new CompletableFuture<>();
        private int calls;
        private long before;

        /**
         * On a busy machine the JIT compiler may come later than the warm-up has ended, and only compiled code is without the
         * short-lived objects: then the next run counts.
         */
        void called() {
            calls++;
            if (calls < WARM_UP || (calls - WARM_UP) % OPERATIONS != 0) {
                return;
            } else if (calls > WARM_UP) {
                long allocated = Allocation.soFar() - before;
                if (allocated < OPERATIONS || calls >= WARM_UP + RUNS * OPERATIONS) {
                    result.complete(allocated);
                }
            }
            before = Allocation.soFar();
        }

        boolean isDone() {
            return result.isDone();
        }

        void measure(Runnable work) {
            result.complete(Allocation.of(work));
        }

        long allocated() throws InterruptedException, ExecutionException, TimeoutException {
            return result.get(Loopback.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** What a test does in a receive callback. */
    interface Received {
        void received(WskConnectionSocket socket, ByteBuffer data);
    }

    record MeteredListener(Received received) {
        @WskAcceptEvent
        MeteredConnection accepted(WskAccept accept) {
            return new MeteredConnection(received);
        }
    }

    record MeteredConnection(Received received) {
        @WskReceiveEvent
        void received(WskConnectionSocket socket, ByteBuffer data) {
            received.received(socket, data);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
        }
    }

    record MeteredDatagrams(Meter meter) {
        @WskReceiveFromEvent
        void received(WskDatagramSocket socket, WskDatagram datagram) {
            meter.called();
            socket.sendTo(datagram.buffer(), datagram.remoteAddress());
        }
    }
}
