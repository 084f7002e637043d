package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import java.lang.reflect.Method;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What all functions with an IRP have in common (7.1). */
public abstract class IrpRules extends RequestSuite {
    private final List<WskStatus> told = new CopyOnWriteArrayList<>();

    /** An IRP whose routine notes the outcome. */
    private WskIrp noting() {
        return WskIrp.create(irp -> told.add(irp.status()));
    }

    private void isTold(WskStatus... statuses) {
        until(() -> told.equals(List.of(statuses)), "the routine is told " + List.of(statuses));
        settle();
        assertThat(told).containsExactly(statuses);
    }

    private WskConnectionSocket unbound() {
        return client.connectionSocket(StandardProtocolFamily.INET);
    }

    // ---- which functions take one

    @Test
    void every_function_that_may_have_to_wait_takes_an_irp() { // IRP-01, see decisions.tsv
        assertThat(takingIrps(WskListenSocket.class))
                .containsExactlyInAnyOrder(
                        "bind",
                        "accept",
                        "inspectComplete",
                        "disable",
                        "setEventCallbacks",
                        "addressListChange",
                        "closeSocket");
        assertThat(takingIrps(WskDatagramSocket.class))
                .containsExactlyInAnyOrder(
                        "bind",
                        "sendTo",
                        "sendMessages",
                        "receiveFrom",
                        "disable",
                        "setEventCallbacks",
                        "addressListChange",
                        "closeSocket");
        assertThat(takingIrps(WskConnectionSocket.class))
                .contains("bind", "connect", "connectEx", "send", "receive", "disconnect", "disable", "closeSocket")
                .doesNotContain("release", "localAddress", "remoteAddress");
        assertThat(takingIrps(WskStreamSocket.class)).contains("listen", "bind", "connect", "accept", "send");
    }

    private static Set<String> takingIrps(Class<? extends WskSocket> category) {
        Set<String> names = new TreeSet<>();
        for (Method method : category.getMethods()) {
            if (Arrays.asList(method.getParameterTypes()).contains(WskIrp.class)) {
                names.add(method.getName());
            }
        }
        return names;
    }

    @Test
    @Rule("IRP-03")
    void every_request_may_be_a_future() {
        Listener listener = listening();
        CompletableFuture<WskIrp> accept =
                WskIrp.future(irp -> listener.socket().accept(irp));
        WskConnectionSocket socket = client.connectionSocket(StandardProtocolFamily.INET);
        succeeds(WskIrp.future(irp -> socket.bind(net.anyPort(), irp)));
        CompletableFuture<WskIrp> connect =
                WskIrp.future(irp -> socket.connect(listener.socket().localAddress(), irp));
        succeeds(connect);
        succeeds(accept);
        WskConnectionSocket accepted = (WskConnectionSocket) accept.join().socket();
        succeeds(WskIrp.future(irp -> socket.send(utf8("sent"), irp)));
        ByteBuffer target = ByteBuffer.allocate(10);
        CompletableFuture<WskIrp> receive = WskIrp.future(irp -> accepted.receive(target, irp));
        succeeds(receive);
        assertThat(receive.join().information()).isEqualTo(4);
        succeeds(WskIrp.future(irp -> socket.disconnect(WskDisconnectKind.GRACEFUL, irp)));
        succeeds(WskIrp.future(socket::closeSocket));
        CompletableFuture<WskIrp> refused = WskIrp.future(irp -> accepted.connect(net.nobody(), irp));
        until(refused::isCompletedExceptionally, "the future fails");
    }

    private void succeeds(CompletableFuture<WskIrp> future) {
        assertThat(result(future).status()).isEqualTo(WskStatus.SUCCESS);
    }

    // ---- what is told, and where

    @Test
    @Rule("IRP-02")
    void the_routine_runs_also_for_a_success_at_once() {
        WskIrp irp = noting();
        assertThat(unbound().bind(net.anyPort(), irp)).isEqualTo(WskStatus.SUCCESS);
        isTold(WskStatus.SUCCESS);
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
    }

    @Test
    @Rule("IRP-03")
    void the_outcome_of_a_pending_request_arrives_in_the_irp() {
        Connection connection = connected();
        WskIrp irp = noting();
        assertThat(connection.socket().receive(ByteBuffer.allocate(9), irp)).isEqualTo(WskStatus.PENDING);
        settle();
        assertThat(irp.status()).isEqualTo(WskStatus.PENDING);
        assertThat(irp.isCompleted()).isFalse();
        assertThat(told).isEmpty();
        connection.peer().send("data");
        isTold(WskStatus.SUCCESS);
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(4);
    }

    @Test
    @Rule({"IRP-04", "IRP-05"})
    void a_failure_is_told_by_the_call_and_by_the_irp_and_nothing_is_thrown() {
        WskIrp irp = noting();
        assertThat(unbound().connect(net.nobody(), irp)).isEqualTo(WskStatus.INVALID_DEVICE_STATE);
        isTold(WskStatus.INVALID_DEVICE_STATE);
        assertThat(irp.information()).isZero();
        assertThatThrownBy(() -> irp.toCompletableFuture().getNow(irp)).hasMessageContaining("CNN-03");
    }

    @Test
    @Rule("IRP-05")
    void who_acts_in_completion_routines_alone_needs_no_return_value() {
        StreamServer server = net.server();
        WskConnectionSocket socket = unbound();
        WskIrp sent = WskIrp.create();
        WskIrp connected = WskIrp.create(irp -> {
            told.add(irp.status());
            socket.send(utf8("from routine to routine"), sent);
        });
        socket.bind(net.anyPort(), WskIrp.create(irp -> {
            told.add(irp.status());
            socket.connect(server.address(), connected);
        }));
        isTold(WskStatus.SUCCESS, WskStatus.SUCCESS);
        succeeded(sent);
        StreamPeer peer = server.accept();
        until(() -> peer.received().equals("from routine to routine"), "the peer receives it");
    }

    @Test
    @Rule("IRP-06")
    void the_irp_holds_the_socket_or_the_number_of_bytes() {
        StreamServer server = net.server();
        WskIrp created = succeeded(pending(irp -> client.socketConnect(net.anyPort(), server.address(), irp)));
        WskConnectionSocket socket = (WskConnectionSocket) created.socket();
        assertThat(client.sockets()).containsExactly(socket);
        assertThat(succeeded(irp -> socket.send(utf8("seven b"), irp)).information())
                .isEqualTo(7);
        assertThat(succeeded(irp -> socket.disconnect(WskDisconnectKind.GRACEFUL, irp))
                        .information())
                .isZero();
    }

    // ---- a dead socket, and no IRP

    @Test
    @Rule("IRP-20")
    void every_function_of_a_dead_socket_fails_until_it_is_closed() {
        WskConnectionSocket connection = connected().socket();
        Listener inspecting = inspecting();
        inspecting.handler().dead.answers(call -> null); // leaves the socket open
        WskListenSocket listener = inspecting.socket();
        WskDatagramSocket datagrams = datagrams().socket();
        settle();
        List.of(connection.localAddress(), listener.localAddress(), datagrams.localAddress())
                .forEach(net::breakSocket);
        settle();
        WskStatus dead = WskStatus.FILE_FORCED_CLOSED;
        fails(dead, irp -> connection.bind(net.anyPort(), irp));
        fails(dead, irp -> connection.connect(net.nobody(), irp));
        fails(dead, irp -> connection.send(utf8("a"), irp));
        fails(dead, irp -> connection.receive(ByteBuffer.allocate(1), irp));
        fails(dead, irp -> connection.disconnect(WskDisconnectKind.ABORTIVE, irp));
        fails(dead, irp -> connection.disconnect(utf8("bye"), irp));
        fails(dead, irp -> connection.connectEx(net.nobody(), utf8("a"), irp));
        refused(dead, "IRP-20", listener::localAddress);
        refused(dead, "IRP-20", datagrams::localAddress);
        refused(dead, "IRP-20", connection::localAddress);
        refused(dead, "IRP-20", connection::remoteAddress);
        fails(dead, listener::accept);
        fails(dead, irp -> listener.inspectComplete(new WskInspectId(1, 1), WskInspectAction.ACCEPT, irp));
        fails(dead, irp -> datagrams.sendTo(utf8("a"), net.nobody(), irp));
        fails(dead, irp -> datagrams.receiveFrom(ByteBuffer.allocate(1), irp));
        fails(dead, irp -> datagrams.sendMessages(List.of(utf8("a")), net.nobody(), List.of(), irp));
        List.of(connection, listener, datagrams).forEach(this::closed);
    }

    @Test
    void a_missing_irp_is_a_mistake_of_the_caller_and_changes_nothing() { // IRP-21, see decisions.tsv
        WskConnectionSocket socket = unbound();
        assertThatThrownBy(() -> socket.bind(net.anyPort(), null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> socket.closeSocket(null)).isInstanceOf(NullPointerException.class);
        socket.bind(net.anyPort());
        assertThatThrownBy(() -> socket.connect(net.nobody(), null)).isInstanceOf(NullPointerException.class);
        StreamServer server = net.server();
        succeeded(pending(irp -> socket.connect(server.address(), irp)));
    }
}
