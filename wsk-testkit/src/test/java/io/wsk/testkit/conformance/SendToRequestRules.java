package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code WskSendTo} (7.10), with a remote address. */
public abstract class SendToRequestRules extends RequestSuite {
    @Test
    @Rule("STO-01")
    void a_socket_that_is_not_bound_sends_nothing() {
        WskDatagramSocket socket = client.datagramSocket(StandardProtocolFamily.INET);
        DatagramPeer peer = net.datagramPeer();
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.sendTo(utf8("early"), peer.address(), irp));
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-02", () -> socket.sendTo(utf8("early"), peer.address()));
        socket.bind(net.anyPort());
        succeeded(irp -> socket.sendTo(utf8("bound"), peer.address(), irp));
        until(() -> peer.received().equals(List.of("bound")), "only the second comes in");
    }

    @Test
    @Rule({"STO-05", "IRP-06"})
    void a_request_completes_when_the_datagram_has_gone_out_with_its_size() {
        Datagrams datagrams = datagrams();
        DatagramPeer peer = net.datagramPeer();
        ByteBuffer data = utf8("datagram");
        WskIrp irp = succeeded(one -> datagrams.socket().sendTo(data, peer.address(), one));
        assertThat(irp.information()).isEqualTo(8);
        assertThat(data.hasRemaining()).isFalse();
        until(() -> peer.received().equals(List.of("datagram")), "it comes in");
    }

    @Test
    @Rule("STO-05")
    void a_datagram_that_does_not_go_out_fails_its_request() {
        Datagrams datagrams = datagrams();
        DatagramPeer peer = net.datagramPeer();
        WskIrp tooLarge = pending(irp -> datagrams.socket().sendTo(ByteBuffer.allocate(70_000), peer.address(), irp));
        assertThat(outcome(tooLarge).isSuccess()).isFalse();
        assertThat(tooLarge.information()).isZero();
        succeeded(irp -> datagrams.socket().sendTo(utf8("next"), peer.address(), irp));
        until(() -> peer.received().equals(List.of("next")), "the next one comes in");
    }

    @Test
    @Rule("STO-05")
    void each_request_names_its_own_receiver() {
        Datagrams datagrams = datagrams();
        DatagramPeer one = net.datagramPeer();
        DatagramPeer other = net.datagramPeer();
        succeeded(irp -> datagrams.socket().sendTo(utf8("to one"), one.address(), irp));
        succeeded(irp -> datagrams.socket().sendTo(utf8("to the other"), other.address(), irp));
        until(() -> one.received().equals(List.of("to one")), "the first comes in");
        until(() -> other.received().equals(List.of("to the other")), "the second comes in");
    }
}
