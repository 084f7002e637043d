package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportDatagram;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Datagram sockets on real sockets. */
@Timeout(30)
class DatagramSocketTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final WskClient client = WskClient.open(WskClientOptions.defaults().withLoops(1));
    private final Script script = new Script();
    private final ScriptTable table = new ScriptTable(WSK_EVENT_RECEIVE_FROM);
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private java.net.DatagramSocket peer;

    @BeforeEach
    void open() throws Exception {
        peer = new java.net.DatagramSocket(ANY_PORT);
        peer.setSoTimeout(20_000);
        script.receiveFrom = (socket, datagrams) -> note(datagrams, ReceiveFromVerdict.ACCEPTED);
    }

    @AfterEach
    void close() {
        peer.close();
        client.close(Duration.ZERO);
    }

    private ReceiveFromVerdict note(WskDatagramIndication datagrams, ReceiveFromVerdict verdict) {
        for (WskDatagram datagram : datagrams) {
            received.add(new String(datagram.toByteArray(), StandardCharsets.UTF_8));
        }
        return verdict;
    }

    private WskDatagramSocket bindOn() {
        return client.bindDatagram(script, table, ANY_PORT);
    }

    private WskDatagramSocket bindOff() {
        return client.bindDatagram(script, table.enabled(0), ANY_PORT);
    }

    private void tell(WskDatagramSocket socket, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        peer.send(new DatagramPacket(bytes, bytes.length, socket.localAddress()));
    }

    private String heard() throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[70_000], 70_000);
        peer.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    /** Runs on the socket's loop and waits for it. */
    private void onLoop(WskDatagramSocket socket, Runnable task) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        ((DatagramSocket) socket).loop.execute(() -> {
            task.run();
            done.countDown();
        });
        done.await();
    }

    // ---- states

    @Test
    void a_datagram_socket_is_bound_once_and_before_anything_else() { // AMB-23, ENB-14, AMB-02
        WskDatagramSocket socket = client.datagramSocket(StandardProtocolFamily.INET, script, table);
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "ENB-14", () -> socket.enable(DatagramEvent.RECEIVE_FROM));
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "GLA-01", socket::localAddress);
        Expect.failure(
                WskStatus.INVALID_DEVICE_STATE,
                "AMB-02",
                () -> socket.sendTo(ByteBuffer.allocate(1), peer.getLocalSocketAddress()));
        socket.bind(ANY_PORT);
        Expect.failure(WskStatus.INVALID_DEVICE_STATE, "AMB-23", () -> socket.bind(ANY_PORT));
    }

    @Test
    void invalid_event_requests_name_their_rule() {
        WskDatagramSocket socket = bindOff();
        request(socket, WSK_EVENT_RECEIVE, "ENB-95");
        request(socket, 0, "ENB-96");
        request(socket, WSK_EVENT_DISABLE, "ENB-96");
        WskDatagramSocket bare = client.datagramSocket(StandardProtocolFamily.INET);
        bare.bind(ANY_PORT);
        request(bare, WSK_EVENT_RECEIVE_FROM, "ENB-106");
    }

    private static void request(WskDatagramSocket socket, int mask, String rule) {
        Expect.failure(
                WskStatus.INVALID_PARAMETER,
                rule,
                () -> assertThat(socket.setEventCallbacks(NpiId.WSK, mask)).isNull());
    }

    // ---- receiving

    @Test
    void datagrams_keep_their_bounds_and_their_sender() throws Exception {
        script.receiveFrom = (socket, datagrams) -> {
            for (WskDatagram datagram : datagrams) {
                received.add(datagram.length() + " from " + datagram.remoteAddress());
            }
            return ReceiveFromVerdict.ACCEPTED;
        };
        WskDatagramSocket socket = bindOn();
        for (int length : new int[] {0, 1, 1472, 65_507}) {
            peer.send(new DatagramPacket(new byte[length], length, socket.localAddress()));
            assertThat(Expect.next(received)).isEqualTo(length + " from " + peer.getLocalSocketAddress());
        }
    }

    @Test
    void datagrams_wait_while_the_callback_is_off() throws Exception { // EVT-15, ENB-21
        WskDatagramSocket socket = bindOff();
        tell(socket, "one");
        tell(socket, "two");
        onLoop(socket, () -> {});
        onLoop(socket, () -> {}); // between two tasks there is always a select
        assertThat(received).isEmpty();
        socket.enable(DatagramEvent.RECEIVE_FROM);
        assertThat(Expect.next(received)).isEqualTo("one");
        assertThat(Expect.next(received)).isEqualTo("two");
    }

    @Test
    void a_refused_datagram_switches_the_callback_off_and_comes_again_first() throws Exception { // RFE-04
        script.receiveFrom = (socket, datagrams) -> note(datagrams, ReceiveFromVerdict.REFUSED);
        WskDatagramSocket socket = bindOn();
        tell(socket, "one");
        assertThat(Expect.next(received)).isEqualTo("one");
        tell(socket, "two");
        onLoop(
                socket,
                () -> assertThat(((DatagramSocket) socket).gate().enabled()).isZero());
        assertThat(received).isEmpty();
        script.receiveFrom = (from, datagrams) -> note(datagrams, ReceiveFromVerdict.ACCEPTED);
        socket.enable(DatagramEvent.RECEIVE_FROM);
        assertThat(Expect.next(received)).isEqualTo("one");
        assertThat(Expect.next(received)).isEqualTo("two");
    }

    @Test
    void a_datagram_refused_as_the_last_of_a_turn_comes_again_too() throws Exception { // RFE-04, ENB-21
        WskDatagramSocket socket = bindOff();
        for (int i = 1; i <= 16; i++) {
            tell(socket, "datagram " + i);
        }
        script.receiveFrom = (from, datagrams) ->
                note(datagrams, received.size() == 15 ? ReceiveFromVerdict.REFUSED : ReceiveFromVerdict.ACCEPTED);
        socket.enable(DatagramEvent.RECEIVE_FROM);
        Expect.soon("16 datagrams are received", () -> received.size() == 16);
        for (int i = 1; i <= 16; i++) {
            assertThat(Expect.next(received)).isEqualTo("datagram " + i);
        }
        onLoop(socket, () -> {});
        script.receiveFrom = (from, datagrams) -> note(datagrams, ReceiveFromVerdict.ACCEPTED);
        socket.enable(DatagramEvent.RECEIVE_FROM);
        assertThat(Expect.next(received)).isEqualTo("datagram 16");
    }

    @Test
    void a_datagram_refused_under_a_static_callback_is_dropped_and_the_next_one_comes() throws Exception { // AMB-16
        client.setStaticEventCallbacks(WSK_EVENT_RECEIVE_FROM);
        script.receiveFrom = (socket, datagrams) -> note(datagrams, ReceiveFromVerdict.REFUSED);
        WskDatagramSocket socket = bindOff();
        tell(socket, "one");
        tell(socket, "two");
        assertThat(Expect.next(received)).isEqualTo("one");
        assertThat(Expect.next(received)).isEqualTo("two");
        Expect.failure(
                WskStatus.INVALID_PARAMETER,
                "ENB-100",
                () -> assertThat(socket.disable(DatagramEvent.RECEIVE_FROM)).isNull());
    }

    @Test
    void disable_from_inside_the_callback_completes_after_it_returns() throws Exception { // ENB-28
        BlockingQueue<WskStatus> answers = new LinkedBlockingQueue<>();
        script.receiveFrom = (socket, datagrams) -> {
            answers.add(socket.disable(DatagramEvent.RECEIVE_FROM, WskIrp.create(done -> answers.add(done.status()))));
            return note(datagrams, ReceiveFromVerdict.ACCEPTED);
        };
        WskDatagramSocket socket = bindOn();
        tell(socket, "one");
        assertThat(Expect.next(answers)).isEqualTo(WskStatus.PENDING);
        assertThat(Expect.next(answers)).isEqualTo(WskStatus.SUCCESS);
        assertThat(received).containsExactly("one");
    }

    // ---- indications

    @Test
    void a_retained_datagram_survives_until_it_is_released_once() throws Exception { // REL-01, REL-04
        BlockingQueue<WskDatagramIndication> kept = new LinkedBlockingQueue<>();
        script.receiveFrom = (socket, datagrams) -> {
            kept.add(datagrams.retain());
            return ReceiveFromVerdict.RETAINED;
        };
        WskDatagramSocket socket = bindOn();
        tell(socket, "kept");
        WskDatagramIndication retained = Expect.next(kept);
        tell(socket, "####");
        Expect.next(kept);
        assertThat(retained.count()).isEqualTo(1);
        WskDatagram datagram = retained.iterator().next();
        assertThat(new String(datagram.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("kept");
        assertThat(datagram.remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
        WskDatagramSocket other = bindOff();
        Expect.failure(WskStatus.INVALID_PARAMETER, "REL-04", () -> other.release(retained));
        socket.release(retained);
        Expect.failure(WskStatus.INVALID_PARAMETER, "REL-04", () -> socket.release(retained));
        Expect.failure(WskStatus.INVALID_PARAMETER, "EVT-33", datagram::buffer);
    }

    @Test
    void an_indication_can_be_gone_through_again_and_inside_itself() throws Exception {
        BlockingQueue<Integer> pairs = new LinkedBlockingQueue<>();
        script.receiveFrom = (socket, datagrams) -> {
            int count = 0;
            for (int again = 0; again < 2; again++) {
                for (WskDatagram outer : datagrams) {
                    for (WskDatagram inner : datagrams) {
                        count += outer.remoteAddress().equals(inner.remoteAddress()) ? 1 : 0;
                    }
                }
            }
            pairs.add(count);
            return note(datagrams, ReceiveFromVerdict.ACCEPTED);
        };
        WskDatagramSocket socket = bindOn();

        tell(socket, "one");
        tell(socket, "two");

        assertThat(Expect.next(pairs)).isEqualTo(2);
        assertThat(Expect.next(pairs)).isEqualTo(2);
    }

    @Test
    void a_datagram_used_after_its_callback_names_the_handler() throws Exception { // EVT-32
        BlockingQueue<WskDatagramIndication> kept = new LinkedBlockingQueue<>();
        script.receiveFrom = (socket, datagrams) -> {
            kept.add(datagrams);
            return note(datagrams, ReceiveFromVerdict.ACCEPTED);
        };
        WskDatagramSocket socket = bindOn();
        tell(socket, "one");
        WskDatagramIndication stale = Expect.next(kept);
        onLoop(socket, () -> {});
        Expect.failure(WskStatus.INVALID_PARAMETER, "EVT-32", stale::count)
                .withMessageContaining(Script.class.getName());
        Expect.failure(WskStatus.INVALID_PARAMETER, "EVT-32", stale::iterator);
        Expect.failure(WskStatus.INVALID_PARAMETER, "EVT-32", stale::retain);
    }

    @Test
    void a_handler_that_throws_costs_its_socket() throws Exception {
        script.receiveFrom = (socket, datagrams) -> {
            throw new IllegalArgumentException("on purpose");
        };
        WskDatagramSocket socket = bindOn();
        tell(socket, "one");
        socket.awaitClose();
        Expect.failure(
                WskStatus.FILE_FORCED_CLOSED,
                "IRP-20",
                () -> socket.sendTo(ByteBuffer.allocate(1), peer.getLocalSocketAddress()));
    }

    // ---- sending

    @Test
    void a_datagram_can_be_sent_from_any_thread_and_inside_a_callback() throws Exception {
        WskDatagramSocket socket = bindOff();
        ByteBuffer data = ByteBuffer.wrap("outside".getBytes(StandardCharsets.UTF_8));
        socket.sendTo(data, peer.getLocalSocketAddress());
        assertThat(data.hasRemaining()).isFalse();
        assertThat(heard()).isEqualTo("outside");
        onLoop(
                socket,
                () -> socket.sendTo(
                        ByteBuffer.wrap("inside".getBytes(StandardCharsets.UTF_8)), peer.getLocalSocketAddress()));
        assertThat(heard()).isEqualTo("inside");
    }

    @Test
    void an_empty_datagram_is_sent() throws Exception {
        WskDatagramSocket socket = bindOff();
        WskIrp irp = WskIrp.create();
        socket.sendTo(ByteBuffer.allocate(0), peer.getLocalSocketAddress(), irp);
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(heard()).isEmpty();
    }

    @Test
    void a_datagram_that_is_too_large_fails() throws Exception {
        WskDatagramSocket socket = bindOff();
        WskIrp irp = WskIrp.create();
        socket.sendTo(ByteBuffer.allocate(65_508), peer.getLocalSocketAddress(), irp);
        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_PARAMETER);
        BlockingQueue<WskException> thrown = new LinkedBlockingQueue<>();
        onLoop(socket, () -> {
            try {
                socket.sendTo(ByteBuffer.allocate(65_508), peer.getLocalSocketAddress());
            } catch (WskException e) {
                thrown.add(e);
            }
        });
        assertThat(Expect.next(thrown).status()).isEqualTo(WskStatus.INVALID_PARAMETER);
    }

    @Test
    void an_unresolved_destination_fails() throws Exception {
        WskDatagramSocket socket = bindOff();
        WskIrp irp = WskIrp.create();
        socket.sendTo(ByteBuffer.allocate(1), InetSocketAddress.createUnresolved("nowhere.invalid", 9), irp);
        assertThat(irp.await()).isEqualTo(WskStatus.INVALID_ADDRESS);
    }

    @Test
    void what_was_sent_before_close_goes_out() throws Exception {
        WskDatagramSocket socket = bindOff();
        WskIrp irp = WskIrp.create();
        CountDownLatch closed = new CountDownLatch(1);
        ((DatagramSocket) socket).loop.execute(() -> awaitQuietly(closed));
        socket.sendTo(ByteBuffer.wrap("last".getBytes(StandardCharsets.UTF_8)), peer.getLocalSocketAddress());
        socket.sendTo(ByteBuffer.wrap("words".getBytes(StandardCharsets.UTF_8)), peer.getLocalSocketAddress(), irp);
        socket.close();
        closed.countDown();
        assertThat(irp.await()).isEqualTo(WskStatus.SUCCESS);
        assertThat(heard()).isEqualTo("last");
        assertThat(heard()).isEqualTo("words");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- the end

    @Test
    void close_twice_is_harmless_and_use_after_close_is_not() throws Exception { // CLS-06, AMB-61
        WskDatagramSocket socket = bindOn();
        socket.close();
        socket.close();
        socket.awaitClose();
        assertThatThrownBy(() -> socket.sendTo(ByteBuffer.allocate(1), peer.getLocalSocketAddress()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> socket.enable(DatagramEvent.RECEIVE_FROM)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void close_socket_inside_the_callback_completes_after_it_returns() throws Exception { // CLS-11
        BlockingQueue<String> order = new LinkedBlockingQueue<>();
        script.receiveFrom = (socket, datagrams) -> {
            socket.closeSocket(WskIrp.create(done -> order.add("closed")));
            order.add("returns");
            return ReceiveFromVerdict.REFUSED;
        };
        WskDatagramSocket socket = bindOn();
        tell(socket, "one");
        assertThat(Expect.next(order)).isEqualTo("returns");
        assertThat(Expect.next(order)).isEqualTo("closed");
    }

    /** As in a callback: the loop cannot attach the channel before the send is over. */
    @Test
    void one_that_finds_no_room_right_after_the_bind_goes_out_when_there_is_some() throws Exception { // STO-05
        AtomicBoolean full = new AtomicBoolean(true);
        WskClientOptions options = WskClientOptions.defaults().withLoops(1);
        try (WskClient busy = WskClient.open(options.withTransport(settings -> Intercepted.after(
                Transport.class,
                options.transport().open(settings),
                (method, opened) -> opened instanceof TransportDatagram datagram
                        ? Intercepted.instead(
                                TransportDatagram.class,
                                datagram,
                                call -> call.equals("send") && full.getAndSet(false) ? false : null)
                        : opened)))) {
            DatagramSocket other = (DatagramSocket) busy.datagramSocket(StandardProtocolFamily.INET);
            WskIrp irp = WskIrp.create();
            other.loop.execute(() -> {
                WskDatagramSocket socket = busy.datagramSocket(StandardProtocolFamily.INET);
                socket.bind(ANY_PORT);
                socket.sendTo(ByteBuffer.allocate(1), peer.getLocalSocketAddress(), irp);
            });
            Expect.soon("the send was tried", () -> !full.get());
            assertThat(irp.await(Duration.ofSeconds(20))).isTrue();
            assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        }
    }

    @Test
    void one_that_waits_for_room_can_be_cancelled() throws Exception { // IRP-13
        AtomicBoolean full = new AtomicBoolean(true);
        WskClientOptions options = WskClientOptions.defaults().withLoops(1);
        try (WskClient busy = WskClient.open(options.withTransport(settings -> Intercepted.after(
                Transport.class,
                options.transport().open(settings),
                (method, opened) -> opened instanceof TransportDatagram datagram
                        ? Intercepted.instead(
                                TransportDatagram.class,
                                datagram,
                                call -> call.equals("send") && full.get() ? false : null)
                        : opened)))) {
            WskDatagramSocket socket = busy.datagramSocket(StandardProtocolFamily.INET);
            socket.bind(ANY_PORT);
            WskIrp cancelled = WskIrp.create();
            socket.sendTo(ByteBuffer.wrap(new byte[] {'a'}), peer.getLocalSocketAddress(), cancelled);
            WskIrp sent = WskIrp.create();
            socket.sendTo(ByteBuffer.wrap(new byte[] {'b'}), peer.getLocalSocketAddress(), sent);
            assertThat(cancelled.cancel()).isTrue();
            assertThat(cancelled.await()).isEqualTo(WskStatus.CANCELLED);
            full.set(false);
            assertThat(sent.await()).isEqualTo(WskStatus.SUCCESS);
            DatagramPacket packet = new DatagramPacket(new byte[1], 1);
            peer.receive(packet);
            assertThat(packet.getData()).containsExactly('b');
        }
    }
}
