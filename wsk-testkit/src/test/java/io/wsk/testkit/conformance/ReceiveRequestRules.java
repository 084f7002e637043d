package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** {@code WskReceive} (7.11), without flags. */
public abstract class ReceiveRequestRules extends RequestSuite {
    // ---- who receives

    @Test
    @Rule("RCV-01")
    void a_socket_that_is_not_connected_receives_nothing() {
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.receive(ByteBuffer.allocate(1), irp));
        socket.bind(net.anyPort());
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.receive(ByteBuffer.allocate(1), irp));
        WskConnectionSocket stream = client.streamSocket(StandardProtocolFamily.INET);
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> stream.receive(ByteBuffer.allocate(1), irp));
    }

    @Test
    @Rule("RCV-01")
    void connected_and_accepted_sockets_receive() {
        Connection connected = connected();
        connected.peer().send("connected");
        assertThat(received(ReceiveRequest.on(connected.socket(), 9))).isEqualTo("connected");
        Listener listener = listening();
        listener.socket().enable(ListenEvent.ACCEPT);
        Connection accepted = acceptedBy(listener);
        accepted.peer().send("accepted");
        assertThat(received(ReceiveRequest.on(accepted.socket(), 9))).isEqualTo("accepted");
    }

    // ---- what it gets

    @Test
    @Rule({"RCV-02", "IRP-06"})
    void a_request_waits_for_data_and_completes_with_as_much_as_fits() {
        Connection connection = connected();
        ReceiveRequest first = ReceiveRequest.on(connection.socket(), 4);
        settle();
        assertThat(first.irp().status()).isEqualTo(WskStatus.PENDING);
        connection.peer().send("abcdef");
        assertThat(received(first)).isEqualTo("abcd");
        assertThat(received(ReceiveRequest.on(connection.socket(), 4))).isEqualTo("ef");
    }

    @Test
    @Rule("RCV-02")
    void requests_are_served_in_the_order_of_the_calls() {
        Connection connection = connected();
        ReceiveRequest first = ReceiveRequest.on(connection.socket(), 2);
        ReceiveRequest second = ReceiveRequest.on(connection.socket(), 2);
        connection.peer().send("abcd");
        assertThat(received(first)).isEqualTo("ab");
        assertThat(received(second)).isEqualTo("cd");
    }

    @Test
    @Rule({"RCV-08", "RCV-09"})
    void at_the_end_of_the_stream_all_requests_succeed_with_no_bytes() {
        Connection connection = connected();
        ReceiveRequest first = ReceiveRequest.on(connection.socket(), 4);
        ReceiveRequest second = ReceiveRequest.on(connection.socket(), 4);
        connection.peer().end();
        assertThat(received(first)).isEmpty();
        assertThat(received(second)).isEmpty();
        assertThat(received(ReceiveRequest.on(connection.socket(), 4))).isEmpty();
    }

    @Test
    @Rule("RCV-08")
    void data_before_the_end_of_the_stream_is_received_first() {
        Connection connection = connected();
        connection.peer().send("last");
        connection.peer().end();
        settle();
        assertThat(received(ReceiveRequest.on(connection.socket(), 3))).isEqualTo("las");
        assertThat(received(ReceiveRequest.on(connection.socket(), 3))).isEqualTo("t");
        assertThat(received(ReceiveRequest.on(connection.socket(), 3))).isEmpty();
    }

    @Test
    @Rule("RCV-08")
    void a_reset_does_not_look_like_an_end_of_the_stream() {
        Connection connection = connected();
        ReceiveRequest request = ReceiveRequest.on(connection.socket(), 4);
        settle();
        connection.peer().reset();
        assertThat(outcome(request.irp())).isEqualTo(WskStatus.CONNECTION_RESET);
        assertThat(request.text()).isEmpty();
    }

    // ---- beside the callback

    @Test
    @Rule("RCV-10")
    void while_requests_are_pending_the_callback_gets_nothing() {
        Connection connection = receiving();
        ReceiveRequest first = ReceiveRequest.on(connection.socket(), 10);
        ReceiveRequest second = ReceiveRequest.on(connection.socket(), 10);
        connection.peer().send("one");
        assertThat(received(first)).isEqualTo("one");
        settle();
        connection.peer().send("two");
        assertThat(received(second)).isEqualTo("two");
        settle();
        assertThat(connection.handler().receive.calls()).isEmpty();
        connection.peer().send("three");
        indicated(connection, "three");
    }

    /** The peer has sent this, and the callback has accepted only the first bytes of it. */
    private Connection acceptingOnly(int bytes, String text) {
        Connection connection = receiving();
        connection.handler().receive.answers(call -> call.data().accept(bytes));
        connection.peer().send(text);
        until(() -> connection.handler().receive.returned() == 1, "the data is indicated");
        return connection;
    }

    @Test
    @Rule({"RCV-10", "RCE-06", "RCE-08"})
    void a_request_takes_what_a_partial_acceptance_has_left() {
        Connection connection = acceptingOnly(2, "abcdef");
        assertThat(received(ReceiveRequest.on(connection.socket(), 3))).isEqualTo("cde");
        indicated(connection, "abcdef" + "f");
    }

    /** A request that notes its completion, beside callbacks that note their calls. */
    private List<String> order(Connection connection, int size) {
        List<String> order = new CopyOnWriteArrayList<>();
        connection.handler().receive.answers(call -> {
            order.add("indicated");
            return ReceiveVerdict.ACCEPTED;
        });
        connection.handler().disconnect.answers(call -> {
            order.add("disconnected");
            return null;
        });
        connection.socket().receive(ByteBuffer.allocate(size), WskIrp.create(done -> order.add("completed")));
        return order;
    }

    @Test
    @Rule({"RCV-07", "RCE-06", "AMB-13"})
    void an_empty_request_completes_before_indications_resume() {
        Connection connection = acceptingOnly(0, "ab");
        List<String> order = order(connection, 0);
        indicated(connection, "ab" + "ab");
        assertThat(order).containsExactly("completed", "indicated");
    }

    @Test
    @Rule({"RCV-10", "RCE-08"})
    void a_pending_request_completes_before_the_bytes_after_its_own_are_indicated() {
        Connection connection = receiving();
        List<String> order = order(connection, 2);
        settle();
        connection.peer().send("abc");
        indicated(connection, "c");
        until(() -> order.size() == 2, "both are noted");
        assertThat(order).containsExactly("completed", "indicated");
    }

    @Test
    @Rule({"RCV-10", "AMB-11"})
    void a_pending_request_that_takes_the_last_data_completes_before_the_disconnect_is_indicated() {
        Connection connection = receiving();
        List<String> order = order(connection, 100);
        settle();
        connection.peer().send("abc");
        connection.peer().end();
        until(() -> order.size() == 2, "both have come");
        assertThat(order).containsExactly("completed", "disconnected");
    }
}
