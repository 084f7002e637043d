package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import java.lang.reflect.Method;
import java.net.StandardProtocolFamily;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code WskRelease} (7.14). */
public abstract class ReleaseRules extends RequestSuite {
    /** The peer sends something, and the callback retains it; {@return what it has retained} */
    private WskDataIndication retained(Connection connection, String text) {
        CompletableFuture<WskDataIndication> kept = new CompletableFuture<>();
        connection.handler().receive.answers(call -> {
            kept.complete(call.data().retain());
            return ReceiveVerdict.RETAINED;
        });
        connection.peer().send(text);
        WskDataIndication result = result(kept);
        settle();
        return result;
    }

    /** The same for a datagram. */
    private WskDatagramIndication retained(Datagrams datagrams, String text) {
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        CompletableFuture<WskDatagramIndication> kept = new CompletableFuture<>();
        datagrams.handler().receiveFrom.answers(call -> {
            kept.complete(call.indication().retain());
            return ReceiveFromVerdict.RETAINED;
        });
        net.datagramPeer().send(text, datagrams.socket().localAddress());
        WskDatagramIndication result = result(kept);
        settle();
        return result;
    }

    private static String text(WskDataIndication data) {
        return new String(data.toByteArray(), UTF_8);
    }

    private static String text(WskDatagramIndication datagrams) {
        WskDatagram first = datagrams.iterator().next();
        return new String(first.toByteArray(), UTF_8);
    }

    // ---- what is given back

    @Test
    @Rule("REL-01")
    void what_receive_has_retained_is_readable_until_it_is_given_back() {
        Connection connection = receiving();
        WskDataIndication kept = retained(connection, "kept");
        connection.peer().reset();
        until(() -> connection.handler().disconnect.count() == 1, "the reset is indicated");
        assertThat(text(kept)).isEqualTo("kept");
        connection.socket().release(kept);
        refused(WskStatus.INVALID_PARAMETER, "EVT-33", kept::length);
        refused(WskStatus.INVALID_PARAMETER, "EVT-33", kept::buffer);
    }

    @Test
    @Rule("REL-01")
    void what_receive_from_has_retained_is_readable_until_it_is_given_back() {
        Datagrams datagrams = datagrams();
        WskDatagramIndication kept = retained(datagrams, "kept");
        assertThat(text(kept)).isEqualTo("kept");
        datagrams.socket().release(kept);
        refused(WskStatus.INVALID_PARAMETER, "EVT-33", kept::iterator);
    }

    @Test
    @Rule("REL-01")
    void it_is_given_back_inside_a_later_callback_or_by_another_thread() {
        Connection connection = receiving();
        WskDataIndication first = retained(connection, "first");
        WskDataIndication second = retained(connection, "second");
        CompletableFuture.runAsync(() -> connection.socket().release(first)).join();
        CompletableFuture<Boolean> released = connection.handler().receive.inside(call -> {
            call.socket().release(second);
            return true;
        });
        connection.peer().send("third");
        assertThat(result(released)).isTrue();
        refused(WskStatus.INVALID_PARAMETER, "EVT-33", first::length);
        refused(WskStatus.INVALID_PARAMETER, "EVT-33", second::length);
    }

    @Test
    void a_close_leaves_what_is_retained_to_the_application() { // REL-03, CLS-08, see decisions.tsv
        Connection connection = receiving();
        Datagrams datagrams = datagrams();
        WskDataIndication data = retained(connection, "data");
        WskDatagramIndication datagram = retained(datagrams, "datagram");
        closed(connection.socket());
        closed(datagrams.socket());
        assertThat(text(data)).isEqualTo("data");
        assertThat(text(datagram)).isEqualTo("datagram");
        connection.socket().release(data);
        datagrams.socket().release(datagram);
        refused(WskStatus.INVALID_PARAMETER, "EVT-33", data::length);
        refused(WskStatus.INVALID_PARAMETER, "EVT-33", datagram::iterator);
    }

    @Test
    void so_does_the_close_of_a_stream_socket() { // REL-03, see decisions.tsv
        StreamHandler handler = new StreamHandler();
        WskStreamSocket socket = client.streamSocket(StandardProtocolFamily.INET, handler, StreamTable.ALL);
        StreamServer server = net.server();
        socket.bind(net.anyPort());
        succeeded(irp -> socket.connect(server.address(), irp));
        socket.enable(ConnectionEvent.RECEIVE);
        WskDataIndication kept = retained(new Connection(socket, handler.connect(), server.accept()), "kept");
        closed(socket);
        assertThat(text(kept)).isEqualTo("kept");
        socket.release(kept);
        refused(WskStatus.INVALID_PARAMETER, "EVT-33", kept::length);
    }

    @Test
    @Rule("REL-02")
    void each_category_gives_back_its_own_kind() {
        assertThat(releases(WskConnectionSocket.class)).isEqualTo(WskDataIndication.class);
        assertThat(releases(WskDatagramSocket.class)).isEqualTo(WskDatagramIndication.class);
    }

    /** {@return what the only release function of a category takes} */
    private static Class<?> releases(Class<?> category) {
        List<Method> all = Arrays.stream(category.getMethods())
                .filter(method -> method.getName().equals("release"))
                .toList();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).getParameterCount()).isEqualTo(1);
        return all.get(0).getParameterTypes()[0];
    }

    // ---- what is not

    @Test
    @Rule("REL-04")
    void what_was_not_retained_is_not_released() {
        Connection connection = receiving();
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        CompletableFuture<Object> data = connection
                .handler()
                .receive
                .inside(call -> refused(
                        WskStatus.INVALID_PARAMETER,
                        "REL-04",
                        () -> call.socket().release(call.data())));
        CompletableFuture<Object> datagram = datagrams
                .handler()
                .receiveFrom
                .inside(call -> refused(
                        WskStatus.INVALID_PARAMETER,
                        "REL-04",
                        () -> call.socket().release(call.indication())));
        connection.peer().send("a");
        net.datagramPeer().send("a", datagrams.socket().localAddress());
        assertThat(result(data)).isNotNull();
        assertThat(result(datagram)).isNotNull();
    }

    @Test
    @Rule("REL-04")
    void a_datagram_is_released_once_and_on_its_own_socket() {
        Datagrams datagrams = datagrams();
        Datagrams other = datagrams();
        WskDatagramIndication kept = retained(datagrams, "kept");
        refused(WskStatus.INVALID_PARAMETER, "REL-04", () -> other.socket().release(kept));
        assertThat(text(kept)).isEqualTo("kept");
        datagrams.socket().release(kept);
        refused(WskStatus.INVALID_PARAMETER, "REL-04", () -> datagrams.socket().release(kept));
    }
}
