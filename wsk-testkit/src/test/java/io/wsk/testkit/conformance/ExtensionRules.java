package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;
import static io.wsk.testkit.idle.IdleExtension.IDLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.testkit.idle.IdleDispatch;
import io.wsk.testkit.idle.IdleExtension;
import java.net.StandardProtocolFamily;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Extension interfaces (5.8), by the small extension of {@code io.wsk.testkit.idle}: its event is that a socket is silent. */
public abstract class ExtensionRules extends ConformanceSuite {
    private WskClient extended;

    /** Remembers its calls like every handler here. */
    private static final class Idler {
        final Callback<WskSocket, Void> idle = new Callback<>(call -> null);
    }

    private static final class IdlerTable implements IdleDispatch<Idler> {
        static final IdlerTable TABLE = new IdlerTable();

        @Override
        public int eventMask() {
            return IDLE;
        }

        @Override
        public void idleEvent(Idler context, WskSocket socket, Duration silence) {
            context.idle.called(socket);
        }
    }

    @BeforeEach
    void openClientWithTheExtension() {
        extended = net.client(WskClientOptions.defaults().withLoops(1).withExtension(new IdleExtension()));
    }

    /** Registers the extension, with a limit so short that the socket is silent again and again. */
    private static Idler registered(WskSocket socket) {
        Idler idler = new Idler();
        socket.registerExtension(IdleExtension.INTERFACE, idler, IdlerTable.TABLE)
                .watchFor(Duration.ofMillis(1));
        return idler;
    }

    private static WskStatus switchIdle(WskSocket socket, int mask) {
        return socket.setEventCallbacks(IdleExtension.NPI, mask);
    }

    private void untilIdle(Idler idler, int times) {
        until(
                () -> {
                    if (net.capabilities().contains(Capability.VIRTUAL_CLOCK)) {
                        net.advance(Duration.ofMillis(1));
                    }
                    return idler.idle.returned() >= times;
                },
                "the socket is silent");
    }

    private void assertServes(WskSocket socket) {
        Idler idler = registered(socket);
        assertThat(switchIdle(socket, IDLE)).isEqualTo(WskStatus.SUCCESS);
        untilIdle(idler, 1);
        assertThat(idler.idle.last()).isSameAs(socket);
        assertThat(switchIdle(socket, IDLE | WSK_EVENT_DISABLE))
                .isIn(WskStatus.SUCCESS, WskStatus.EVENT_PENDING); // it may run again just now
    }

    @Test
    @Rule({"ENB-07", "ENB-12", "ENB-90", "EVT-02", "CTL-63"})
    void a_basic_socket_has_the_events_of_an_extension_that_it_has_registered() {
        assertServes(extended.basicSocket(StandardProtocolFamily.INET));
    }

    @Test
    @Rule({"ENB-90", "CTL-63"})
    void sockets_of_the_other_categories_register_extensions_too() {
        assertServes(connected(extended, ConnectionTable.ALL).socket());
        assertServes(datagrams(extended).socket());
        Listener listener = listening(extended);
        assertServes(listener.socket());
        listener.socket().enable(ListenEvent.ACCEPT);
        assertServes(acceptedBy(listener).socket());
    }

    @Test
    @Rule({"ENB-03", "ENB-90"})
    void registering_enables_nothing() {
        Connection connection = connected(extended, ConnectionTable.ALL);
        Idler idler = registered(connection.socket());
        connection.peer().send("time passes");
        settle();
        assertThat(idler.idle.calls()).isEmpty();
    }

    @Test
    @Rule({"ENB-06", "ENB-90"})
    void its_mask_is_a_word_of_its_own() {
        Connection connection = connected(extended, ConnectionTable.ALL);
        registered(connection.socket());
        assertThat(switchIdle(connection.socket(), IDLE)).isEqualTo(WskStatus.SUCCESS);
        assertThat(connection.socket().enabledEvents()).isZero();
        refused(WskStatus.INVALID_PARAMETER, "ENB-95", () -> switchIdle(connection.socket(), 0x40));
        refused(WskStatus.INVALID_PARAMETER, "ENB-96", () -> switchIdle(connection.socket(), WSK_EVENT_DISABLE));
        refused(WskStatus.INVALID_PARAMETER, "ENB-95", () -> connection.socket().setEventCallbacks(NpiId.WSK, IDLE));
    }

    @Test
    @Rule({"ENB-90", "ENB-24", "ENB-28"})
    void a_disable_while_its_callback_runs_has_the_same_outcomes_as_any_other() {
        Connection connection = connected(extended, ConnectionTable.ALL);
        Idler idler = registered(connection.socket());
        CompletableFuture<WskStatus> inside = idler.idle.inside(call -> switchIdle(call, IDLE | WSK_EVENT_DISABLE));
        assertThat(switchIdle(connection.socket(), IDLE)).isEqualTo(WskStatus.SUCCESS);
        untilIdle(idler, 1);
        assertThat(result(inside)).isEqualTo(WskStatus.EVENT_PENDING);
        settle();
        WatchedIrp watch = new WatchedIrp(idler.idle);
        int before = idler.idle.returned();
        CompletableFuture<WskStatus> meanwhile = idler.idle.meanwhile(
                call -> call.setEventCallbacks(IdleExtension.NPI, IDLE | WSK_EVENT_DISABLE, watch.irp));
        assertThat(switchIdle(connection.socket(), IDLE)).isEqualTo(WskStatus.SUCCESS);
        untilIdle(idler, before + 1);
        assertThat(result(meanwhile)).isEqualTo(WskStatus.PENDING);
        watch.completesAfterTheCall();
        settle();
        assertThat(idler.idle.count()).isEqualTo(before + 1);
    }

    @Test
    @Rule({"CTL-77", "ENB-91", "ENB-101"})
    void an_interface_that_nobody_provides_or_nobody_has_registered_is_not_supported() {
        Connection without = connected();
        refused(WskStatus.NOT_SUPPORTED, "CTL-77", () -> registered(without.socket()));
        refused(WskStatus.NOT_SUPPORTED, "ENB-101", () -> switchIdle(without.socket(), IDLE));
        Connection with = connected(extended, ConnectionTable.ALL);
        refused(WskStatus.NOT_SUPPORTED, "ENB-101", () -> switchIdle(with.socket(), IDLE));
    }

    @Test
    @Rule({"CTL-63", "CTL-77"})
    void it_is_registered_for_each_socket_once_with_a_table_of_its_own() {
        Connection one = connected(extended, ConnectionTable.ALL);
        Connection other = connected(extended, ConnectionTable.ALL);
        registered(one.socket());
        refused(WskStatus.INVALID_PARAMETER, "CTL-77", () -> registered(one.socket()));
        refused(WskStatus.NOT_SUPPORTED, "ENB-101", () -> switchIdle(other.socket(), IDLE));
        WskExtensionDispatch<Object> foreign = () -> IDLE;
        refused(
                WskStatus.INVALID_PARAMETER,
                "CTL-63",
                () -> other.socket().registerExtension(IdleExtension.INTERFACE, List.of(), foreign));
    }
}
