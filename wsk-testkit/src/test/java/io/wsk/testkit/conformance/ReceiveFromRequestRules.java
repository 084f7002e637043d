package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.DatagramEvent;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code WskReceiveFrom} (7.12). */
public abstract class ReceiveFromRequestRules extends RequestSuite {
    @Test
    @Rule("RFR-01")
    void a_socket_that_is_not_bound_receives_nothing() {
        WskDatagramSocket socket = client.datagramSocket(StandardProtocolFamily.INET);
        fails(WskStatus.INVALID_DEVICE_STATE, irp -> socket.receiveFrom(ByteBuffer.allocate(1), irp));
    }

    @Test
    @Rule({"RFR-01", "IRP-06"})
    void a_request_takes_one_datagram_with_its_sender() {
        Datagrams datagrams = datagrams();
        DatagramPeer one = net.datagramPeer();
        DatagramPeer other = net.datagramPeer();
        one.send("one", datagrams.socket().localAddress());
        other.send("other", datagrams.socket().localAddress());
        settle();
        ReceiveRequest first = ReceiveRequest.on(datagrams.socket(), 100);
        assertThat(received(first)).isEqualTo("one");
        assertThat(first.irp().remoteAddress()).isEqualTo(one.address());
        ReceiveRequest second = ReceiveRequest.on(datagrams.socket(), 100);
        assertThat(received(second)).isEqualTo("other");
        assertThat(second.irp().remoteAddress()).isEqualTo(other.address());
    }

    @Test
    @Rule("RFR-01")
    void requests_wait_and_are_served_in_the_order_of_the_calls() {
        Datagrams datagrams = datagrams();
        ReceiveRequest first = ReceiveRequest.on(datagrams.socket(), 100);
        ReceiveRequest second = ReceiveRequest.on(datagrams.socket(), 100);
        settle();
        assertThat(first.irp().status()).isEqualTo(WskStatus.PENDING);
        DatagramPeer peer = net.datagramPeer();
        peer.send("a", datagrams.socket().localAddress());
        assertThat(received(first)).isEqualTo("a");
        settle();
        assertThat(second.irp().status()).isEqualTo(WskStatus.PENDING);
        peer.send("b", datagrams.socket().localAddress());
        assertThat(received(second)).isEqualTo("b");
    }

    @Test
    @Rule("RFR-01")
    void an_empty_datagram_is_one_too() {
        Datagrams datagrams = datagrams();
        DatagramPeer peer = net.datagramPeer();
        peer.send("", datagrams.socket().localAddress());
        peer.send("next", datagrams.socket().localAddress());
        ReceiveRequest empty = ReceiveRequest.on(datagrams.socket(), 100);
        assertThat(received(empty)).isEmpty();
        assertThat(empty.irp().isTruncated()).isFalse();
        assertThat(received(ReceiveRequest.on(datagrams.socket(), 100))).isEqualTo("next");
    }

    @Test
    @Rule({"RFR-02", "RFR-06", "AMB-28"})
    void a_datagram_that_is_too_large_is_cut_and_succeeds_with_the_bytes_that_fit() {
        Datagrams datagrams = datagrams();
        DatagramPeer peer = net.datagramPeer();
        peer.send("too large", datagrams.socket().localAddress());
        peer.send("fits", datagrams.socket().localAddress());
        ReceiveRequest cut = ReceiveRequest.on(datagrams.socket(), 4);
        assertThat(received(cut)).isEqualTo("too ");
        assertThat(cut.irp().information()).isEqualTo(4);
        assertThat(cut.irp().isTruncated()).isTrue();
        assertThat(cut.irp().remoteAddress()).isEqualTo(peer.address());
        ReceiveRequest whole = ReceiveRequest.on(datagrams.socket(), 4);
        assertThat(received(whole)).isEqualTo("fits");
        assertThat(whole.irp().isTruncated()).isFalse();
    }

    @Test
    @Rule("RFR-05")
    void requests_come_before_the_callback() {
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        ReceiveRequest first = ReceiveRequest.on(datagrams.socket(), 100);
        ReceiveRequest second = ReceiveRequest.on(datagrams.socket(), 100);
        DatagramPeer peer = net.datagramPeer();
        peer.send("first", datagrams.socket().localAddress());
        peer.send("second", datagrams.socket().localAddress());
        peer.send("indicated", datagrams.socket().localAddress());
        assertThat(received(first)).isEqualTo("first");
        assertThat(received(second)).isEqualTo("second");
        until(() -> datagrams.handler().texts().equals(List.of("indicated")), "the next one is indicated");
    }
}
