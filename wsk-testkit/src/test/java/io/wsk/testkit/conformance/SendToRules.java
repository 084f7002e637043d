package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskControlData;
import io.wsk.runtime.WskDatagramFlag;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.DatagramEvent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sending datagrams, with and without a fixed address, several at once, and with control data (7.10, 6.5). */
public abstract class SendToRules extends ConformanceSuite {
    private Datagrams datagrams;
    private DatagramPeer peer;
    private DatagramPeer other;

    @BeforeEach
    void open() {
        datagrams = datagrams();
        peer = net.datagramPeer();
        other = net.datagramPeer();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private WskIrp sendTo(SocketAddress remote, String text) {
        WskIrp irp = WskIrp.create();
        datagrams.socket().sendTo(bytes(text), remote, irp);
        return irp;
    }

    private void untilReceived(DatagramPeer by, String... texts) {
        until(() -> by.received().equals(List.of(texts)), "received are " + List.of(texts));
    }

    private void untilTold(String... texts) {
        until(() -> datagrams.handler().texts().equals(List.of(texts)), "indicated are " + List.of(texts));
    }

    // ---- fixed addresses

    @Test
    @Rule({"CTL-64", "CTL-78", "STO-02", "RFE-08", "RFR-04"})
    void with_a_fixed_remote_address_sends_go_there_and_only_datagrams_from_there_are_received() {
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        datagrams.socket().setRemoteAddress(peer.address());
        datagrams.socket().sendTo(bytes("there"));
        assertThat(outcome(sendTo(null, "too"))).isEqualTo(WskStatus.SUCCESS);
        untilReceived(peer, "there", "too");
        SocketAddress local = datagrams.socket().localAddress();
        other.send("dropped", local);
        peer.send("received", local);
        untilTold("received");
    }

    @Test
    @Rule({"RFR-04", "RFR-05"})
    void a_request_gets_only_those_from_there_too() {
        datagrams.socket().setRemoteAddress(peer.address());
        ByteBuffer target = ByteBuffer.allocate(20);
        WskIrp irp = WskIrp.create();
        datagrams.socket().receiveFrom(target, irp);
        other.send("dropped", datagrams.socket().localAddress());
        settle();
        assertThat(irp.isCompleted()).isFalse();
        peer.send("received", datagrams.socket().localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.remoteAddress()).isEqualTo(peer.address());
        assertThat(irp.information()).isEqualTo(8);
    }

    @Test
    @Rule({"CTL-78", "STO-02"})
    void an_explicit_address_overrides_it_once_and_replies_from_there_are_dropped() {
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        datagrams.socket().setRemoteAddress(peer.address());
        datagrams.socket().sendTo(bytes("elsewhere"), other.address());
        datagrams.socket().sendTo(bytes("there"));
        untilReceived(other, "elsewhere");
        untilReceived(peer, "there");
        other.send("reply", datagrams.socket().localAddress());
        peer.send("received", datagrams.socket().localAddress());
        untilTold("received");
    }

    @Test
    @Rule({"CTL-64", "CTL-78", "AMB-26"})
    void cleared_nothing_is_fixed_any_more() {
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        datagrams.socket().setRemoteAddress(peer.address());
        datagrams.socket().setRemoteAddress(null);
        refused(WskStatus.INVALID_PARAMETER, "AMB-26", () -> datagrams.socket().sendTo(bytes("nowhere")));
        other.send("received", datagrams.socket().localAddress());
        untilTold("received");
    }

    @Test
    @Rule({"CTL-65", "CTL-79", "STO-02", "RFE-08"})
    void with_a_fixed_send_to_address_sends_go_there_and_reception_is_from_anywhere() {
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        datagrams.socket().setSendToAddress(peer.address());
        datagrams.socket().sendTo(bytes("there"));
        datagrams.socket().sendTo(bytes("elsewhere"), other.address());
        untilReceived(peer, "there");
        untilReceived(other, "elsewhere");
        other.send("from another", datagrams.socket().localAddress());
        untilTold("from another");
        datagrams.socket().setSendToAddress(null);
        refused(WskStatus.INVALID_PARAMETER, "AMB-26", () -> datagrams.socket().sendTo(bytes("nowhere")));
    }

    @Test
    @Rule({"CTL-80", "AMB-22"})
    void of_both_the_last_decides_the_destination_and_the_filter_stays() {
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        datagrams.socket().setRemoteAddress(peer.address());
        datagrams.socket().setSendToAddress(other.address());
        datagrams.socket().sendTo(bytes("last"));
        untilReceived(other, "last");
        other.send("dropped", datagrams.socket().localAddress());
        peer.send("received", datagrams.socket().localAddress());
        untilTold("received");
        datagrams.socket().setRemoteAddress(peer.address());
        datagrams.socket().sendTo(bytes("last again"));
        untilReceived(peer, "last again");
    }

    @Test
    @Rule({"STO-03", "AMB-26"})
    void without_any_destination_a_send_is_refused() {
        refused(WskStatus.INVALID_PARAMETER, "AMB-26", () -> datagrams.socket().sendTo(bytes("nowhere")));
        WskIrp irp = sendTo(null, "nowhere");
        assertThat(outcome(irp)).isEqualTo(WskStatus.INVALID_PARAMETER);
    }

    @Test
    @Rule({"CTL-64", "CTL-65"})
    void a_fixed_address_needs_a_bound_socket_and_its_family() throws UnknownHostException {
        WskDatagramSocket unbound = client.datagramSocket(StandardProtocolFamily.INET);
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-02", () -> unbound.setRemoteAddress(peer.address()));
        refused(WskStatus.INVALID_DEVICE_STATE, "AMB-02", () -> unbound.setSendToAddress(peer.address()));
        InetSocketAddress six = new InetSocketAddress(InetAddress.getByName("::1"), 7);
        refused(WskStatus.INVALID_PARAMETER, "CTL-64", () -> datagrams.socket().setRemoteAddress(six));
        refused(WskStatus.INVALID_PARAMETER, "CTL-65", () -> datagrams.socket().setSendToAddress(six));
    }

    @Test
    @Rule({"CTL-78", "RFR-04"})
    void what_was_held_from_elsewhere_is_dropped_when_an_address_is_fixed() {
        datagrams.handler().receiveFrom.answers(call -> ReceiveFromVerdict.REFUSED);
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        other.send("held", datagrams.socket().localAddress());
        until(() -> datagrams.handler().receiveFrom.returned() == 1, "the datagram is refused");
        datagrams.socket().setRemoteAddress(peer.address());
        WskIrp irp = WskIrp.create();
        datagrams.socket().receiveFrom(ByteBuffer.allocate(10), irp);
        peer.send("wanted", datagrams.socket().localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.remoteAddress()).isEqualTo(peer.address());
    }

    // ---- several at once

    @Test
    @Rule({"SMS-01", "SMS-02"})
    void several_messages_go_out_as_datagrams_of_their_own_in_order_with_one_irp() {
        WskIrp irp = WskIrp.create();
        WskStatus answer = datagrams
                .socket()
                .sendMessages(List.of(bytes("one"), bytes(""), bytes("three")), peer.address(), List.of(), irp);
        assertThat(answer).isEqualTo(WskStatus.PENDING);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(8);
        untilReceived(peer, "one", "", "three");
    }

    @Test
    @Rule({"SMS-01", "STO-02"})
    void they_may_go_to_the_fixed_address() {
        datagrams.socket().setSendToAddress(peer.address());
        WskIrp irp = WskIrp.create();
        datagrams.socket().sendMessages(List.of(bytes("one"), bytes("two")), null, List.of(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        untilReceived(peer, "one", "two");
    }

    @Test
    @Rule("SMS-02")
    void a_failure_tells_how_many_bytes_went_out_before_it() {
        WskIrp irp = WskIrp.create();
        datagrams
                .socket()
                .sendMessages(
                        List.of(bytes("one"), ByteBuffer.allocate(70_000), bytes("lost")),
                        peer.address(),
                        List.of(),
                        irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.INVALID_PARAMETER);
        assertThat(irp.information()).isEqualTo(3);
        datagrams.socket().sendTo(bytes("next"), peer.address());
        untilReceived(peer, "one", "next");
    }

    @Test
    @Rule("SMS-01")
    void one_buffer_may_be_sent_several_times() {
        ByteBuffer same = bytes("same");
        WskIrp irp = WskIrp.create();
        datagrams.socket().sendMessages(List.of(same, same), peer.address(), List.of(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(8);
        untilReceived(peer, "same", "same");
    }

    @Test
    @Rule("SMS-01")
    void an_empty_list_is_refused() {
        WskIrp irp = WskIrp.create();
        assertThat(datagrams.socket().sendMessages(List.of(), peer.address(), List.of(), irp))
                .isEqualTo(WskStatus.INVALID_PARAMETER);
    }

    // ---- control data

    private static final List<WskControlData> CONTROL =
            List.of(new WskControlData(0, 19, new byte[] {1, 2, 3}), new WskControlData(41, 50, new byte[] {4}));

    @Needs(Capability.CONTROL_DATA)
    @Rule({"STO-04", "STO-05", "SMS-01"})
    void control_data_goes_along() {
        WskIrp irp = WskIrp.create();
        datagrams.socket().sendMessages(List.of(bytes("one"), bytes("two")), peer.address(), CONTROL, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        untilReceived(peer, "one", "two");
        assertThat(peer.lastControl()).isEqualTo(CONTROL);
    }

    @Needs(Capability.CONTROL_DATA)
    @Rule({"CAT-43", "STO-04"})
    void a_callback_sees_the_control_data_of_each_datagram() {
        CompletableFuture<List<WskControlData>> seen = datagrams
                .handler()
                .receiveFrom
                .inside(call -> call.indication().iterator().next().controlData());
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        peer.send("with", datagrams.socket().localAddress(), CONTROL);
        assertThat(result(seen)).isEqualTo(CONTROL);
    }

    @Needs(Capability.CONTROL_DATA)
    @Rule({"RFR-02", "RFR-03", "AMB-27"})
    void a_request_gets_the_control_data_that_it_has_room_for_and_is_told_of_the_rest() {
        assertThat(received(4, 10).controlData()).isEqualTo(CONTROL);
        WskIrp cut = received(3, 10);
        assertThat(cut.controlData()).isEqualTo(CONTROL.subList(0, 1));
        assertThat(cut.datagramFlags()).containsExactly(WskDatagramFlag.CONTROL_TRUNCATED);
        WskIrp both = received(0, 1);
        assertThat(both.controlData()).isEmpty();
        assertThat(both.datagramFlags())
                .containsExactlyInAnyOrder(WskDatagramFlag.TRUNCATED, WskDatagramFlag.CONTROL_TRUNCATED);
        assertThat(both.status()).isEqualTo(WskStatus.SUCCESS);
    }

    private WskIrp received(int controlBytes, int room) {
        WskIrp irp = WskIrp.create();
        datagrams.socket().receiveFrom(ByteBuffer.allocate(room), controlBytes, irp);
        peer.send("with", datagrams.socket().localAddress(), CONTROL);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        return irp;
    }

    @Lacks(Capability.CONTROL_DATA)
    @Rule("STO-04")
    void control_data_is_refused_where_the_transport_has_none() {
        WskIrp irp = WskIrp.create();
        datagrams.socket().sendMessages(List.of(bytes("one")), peer.address(), CONTROL, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.NOT_SUPPORTED);
        WskIrp receive = WskIrp.create();
        datagrams.socket().receiveFrom(ByteBuffer.allocate(10), 10, receive);
        assertThat(outcome(receive)).isEqualTo(WskStatus.NOT_SUPPORTED);
    }

    // ---- broadcast

    @Test
    @Rule({"STO-06", "CTL-20"})
    void a_broadcast_needs_the_option() {
        SocketAddress everybody =
                new InetSocketAddress("255.255.255.255", peer.address().getPort());
        assertThat(outcome(sendTo(everybody, "refused"))).isEqualTo(WskStatus.ACCESS_DENIED);
        datagrams.socket().setOption(StandardSocketOptions.SO_BROADCAST, true);
        assertThat(datagrams.socket().getOption(StandardSocketOptions.SO_BROADCAST))
                .isTrue();
        assertThat(outcome(sendTo(everybody, "sent"))).isNotEqualTo(WskStatus.ACCESS_DENIED); // a route is needed
    }
}
