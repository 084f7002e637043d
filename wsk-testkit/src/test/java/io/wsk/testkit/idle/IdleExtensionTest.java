package io.wsk.testkit.idle;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.testkit.idle.IdleExtension.IDLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskBasicSocket;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.testkit.MemoryNetwork;
import io.wsk.testkit.MemoryPeer;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An extension interface of a third party, with its own identifier, annotation and flag (ENB-90, CTL-63, CTL-77). */
class IdleExtensionTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final MemoryNetwork network = MemoryNetwork.create();
    private final WskClient client =
            network.client(WskClientOptions.defaults().withLoops(1).withExtension(new IdleExtension()));
    private final Idler idler = new Idler();
    private WskConnectionSocket socket;
    private MemoryPeer peer;
    private IdleControl control;

    @AfterEach
    void close() {
        network.close();
    }

    private void connect() {
        var server = network.server(MemoryNetwork.address(7));
        WskIrp irp = WskIrp.create();
        assertThat(client.connect(this, (WskConnectionDispatch<Object>) () -> 0, server.address(), irp))
                .isEqualTo(WskStatus.PENDING);
        network.settle();
        socket = (WskConnectionSocket) irp.socket();
        peer = server.accept();
    }

    private void connectAndWatch() {
        connect();
        control = socket.registerExtension(IdleExtension.INTERFACE, idler, IdleExtensionTest_IdlerDispatch.TABLE);
        control.watchFor(LIMIT);
        network.settle();
    }

    private WskStatus switchIdle(int mask) {
        return socket.setEventCallbacks(IdleExtension.NPI, mask);
    }

    private static void refused(ThrowingCallable call, WskStatus status, String rule) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WskException.class, e -> {
            assertThat(e.status()).isEqualTo(status);
            assertThat(e.rule()).isEqualTo(rule);
        });
    }

    @Test
    void the_generated_table_knows_the_flag_of_the_annotation() {
        assertThat(IdleExtensionTest_IdlerDispatch.EVENT_MASK).isEqualTo(IDLE);
        assertThat(IdleExtensionTest_IdlerDispatch.ENABLED_EVENT_MASK).isEqualTo(IDLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IdleDispatch", "IdleControl", "IdleExtension", "IdleEvent"})
    void the_guide_shows_this_very_extension(String type) throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/wsk/testkit/idle", type + ".java"));
        assertThat(Files.readString(Path.of("../docs/extensions.md")))
                .contains("```java\n" + source.replace("package io.wsk.testkit.idle;", "package demo;") + "```");
    }

    @Test
    void registering_enables_nothing() { // ENB-03
        connectAndWatch();
        network.advance(LIMIT);
        assertThat(idler.silences).isEmpty();
    }

    @Test
    void an_enabled_idle_event_fires_after_the_silence_and_again_after_as_much() { // ENB-90
        connectAndWatch();
        assertThat(switchIdle(IDLE)).isEqualTo(WskStatus.SUCCESS);
        network.advance(LIMIT.minusNanos(1));
        assertThat(idler.silences).isEmpty();
        network.advance(Duration.ofNanos(1));
        network.advance(LIMIT);
        assertThat(idler.silences).containsExactly(LIMIT, LIMIT.multipliedBy(2));
    }

    @Test
    void what_goes_in_or_out_puts_it_off() {
        connectAndWatch();
        assertThat(switchIdle(IDLE)).isEqualTo(WskStatus.SUCCESS);
        network.advance(Duration.ofSeconds(6));
        peer.send("in");
        network.advance(Duration.ofSeconds(6));
        socket.send(ByteBuffer.wrap(new byte[3]));
        network.advance(Duration.ofSeconds(6));
        assertThat(idler.silences).isEmpty();
        network.advance(Duration.ofSeconds(4));
        assertThat(idler.silences).containsExactly(LIMIT);
    }

    @Test
    void disabled_it_is_silent_and_enabled_again_it_tells_what_it_missed() { // ENB-24 A, ENB-21
        connectAndWatch();
        assertThat(switchIdle(IDLE)).isEqualTo(WskStatus.SUCCESS);
        assertThat(switchIdle(IDLE | WSK_EVENT_DISABLE)).isEqualTo(WskStatus.SUCCESS);
        network.advance(Duration.ofSeconds(25));
        assertThat(idler.silences).isEmpty();
        assertThat(switchIdle(IDLE)).isEqualTo(WskStatus.SUCCESS);
        network.settle();
        assertThat(idler.silences).containsExactly(Duration.ofSeconds(25));
    }

    @Test
    void a_disable_from_inside_the_callback_is_pending_until_it_returns() { // ENB-24 B and C, ENB-28
        connectAndWatch();
        assertThat(switchIdle(IDLE)).isEqualTo(WskStatus.SUCCESS);
        WskIrp irp = WskIrp.create();
        List<WskStatus> inside = new ArrayList<>();
        idler.inside = () -> {
            inside.add(switchIdle(IDLE | WSK_EVENT_DISABLE));
            inside.add(socket.setEventCallbacks(IdleExtension.NPI, IDLE | WSK_EVENT_DISABLE, irp));
            inside.add(irp.status());
        };
        network.advance(LIMIT);
        assertThat(inside).containsExactly(WskStatus.EVENT_PENDING, WskStatus.PENDING, WskStatus.PENDING);
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        network.advance(LIMIT);
        assertThat(idler.silences).hasSize(1);
    }

    @Test
    void its_mask_is_a_word_of_its_own() { // ENB-06
        connectAndWatch();
        assertThat(switchIdle(IDLE)).isEqualTo(WskStatus.SUCCESS);
        assertThat(socket.enabledEvents()).isZero();
        refused(() -> switchIdle(0x02), WskStatus.INVALID_PARAMETER, "ENB-95");
        refused(() -> switchIdle(0), WskStatus.INVALID_PARAMETER, "ENB-96");
        refused(() -> switchIdle(WSK_EVENT_DISABLE), WskStatus.INVALID_PARAMETER, "ENB-96");
    }

    @Test
    void an_interface_that_is_unknown_or_not_registered_is_refused() { // ENB-101, CTL-77
        connect();
        refused(() -> switchIdle(IDLE), WskStatus.NOT_SUPPORTED, "ENB-101");
        NpiId unknown = new NpiId(new UUID(1, 2));
        refused(() -> socket.setEventCallbacks(unknown, IDLE), WskStatus.NOT_SUPPORTED, "ENB-101");
        WskClient without = network.client();
        WskBasicSocket basic = without.basicSocket(StandardProtocolFamily.INET);
        refused(
                () -> basic.registerExtension(IdleExtension.INTERFACE, idler, IdleExtensionTest_IdlerDispatch.TABLE),
                WskStatus.NOT_SUPPORTED,
                "CTL-77");
    }

    @Test
    void it_is_registered_once_for_each_socket_and_with_a_table_of_its_own() { // CTL-77
        connectAndWatch();
        refused(
                () -> socket.registerExtension(IdleExtension.INTERFACE, idler, IdleExtensionTest_IdlerDispatch.TABLE),
                WskStatus.INVALID_PARAMETER,
                "CTL-77");
        WskBasicSocket other = client.basicSocket(StandardProtocolFamily.INET);
        WskExtensionDispatch<Object> foreign = () -> IDLE;
        refused(
                () -> other.registerExtension(IdleExtension.INTERFACE, idler, foreign),
                WskStatus.INVALID_PARAMETER,
                "CTL-63");
    }

    @Test
    void a_basic_socket_may_have_events_of_an_extension() { // ENB-07, ENB-12, EVT-02
        WskBasicSocket basic = client.basicSocket(StandardProtocolFamily.INET);
        basic.registerExtension(IdleExtension.INTERFACE, idler, IdleExtensionTest_IdlerDispatch.TABLE)
                .watchFor(LIMIT);
        assertThat(basic.setEventCallbacks(IdleExtension.NPI, IDLE)).isEqualTo(WskStatus.SUCCESS);
        network.advance(LIMIT);
        assertThat(idler.silences).containsExactly(LIMIT);
    }

    @Test
    void a_handler_that_throws_costs_its_socket() {
        connectAndWatch();
        assertThat(switchIdle(IDLE)).isEqualTo(WskStatus.SUCCESS);
        idler.inside = () -> {
            throw new IllegalStateException("on purpose");
        };
        network.advance(LIMIT);
        assertThat(socket.isClosed()).isTrue();
        assertThat(peer.isReset()).isTrue();
    }

    @Test
    void a_closed_socket_is_watched_no_more() { // CLS-05
        connectAndWatch();
        assertThat(switchIdle(IDLE)).isEqualTo(WskStatus.SUCCESS);
        socket.abort();
        network.advance(LIMIT.multipliedBy(3));
        assertThat(idler.silences).isEmpty();
        assertThat(network.step()).isZero();
    }

    @Test
    void what_the_peer_does_not_take_does_not_put_it_off() {
        connectAndWatch();
        assertThat(switchIdle(IDLE)).isEqualTo(WskStatus.SUCCESS);
        peer.window(0);
        network.advance(Duration.ofSeconds(6));
        socket.send(ByteBuffer.wrap(new byte[3]));
        network.advance(Duration.ofSeconds(4));
        assertThat(idler.silences).containsExactly(LIMIT);
    }

    @Test
    void watching_a_closed_socket_sets_no_timer() {
        connectAndWatch();
        socket.abort();
        network.settle();
        control.watchFor(LIMIT);
        network.advance(LIMIT);
        assertThat(network.step()).isZero();
        assertThat(idler.silences).isEmpty();
    }

    @Test
    void a_stream_socket_calls_it_no_more_once_a_close_was_asked_for() { // CLS-05
        var server = network.server(MemoryNetwork.address(7));
        WskStreamSocket stream = client.streamSocket(StandardProtocolFamily.INET);
        stream.bind(MemoryNetwork.address(0));
        WskIrp irp = WskIrp.create();
        assertThat(stream.connect(server.address(), irp)).isEqualTo(WskStatus.PENDING);
        network.settle();
        stream.registerExtension(IdleExtension.INTERFACE, idler, IdleExtensionTest_IdlerDispatch.TABLE)
                .watchFor(LIMIT);
        network.advance(LIMIT);
        assertThat(stream.setEventCallbacks(IdleExtension.NPI, IDLE)).isEqualTo(WskStatus.SUCCESS);
        assertThat(network.step()).isPositive(); // what was missed is about to be told
        stream.close();
        network.settle();
        assertThat(idler.silences).isEmpty();
    }

    /** Notes for how long its socket was silent. */
    static final class Idler {
        final List<Duration> silences = new ArrayList<>();
        Runnable inside = () -> {};

        @IdleEvent
        void idle(Duration silence) {
            silences.add(silence);
            inside.run();
        }
    }
}
