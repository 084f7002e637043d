package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.option.WskSocketOptions;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The structures that functions and callbacks exchange (2.4). */
public abstract class StructureRules extends ConformanceSuite {
    private static ByteBuffer middleOf(String text, int position, int limit) {
        ByteBuffer buffer = ByteBuffer.wrap(text.getBytes(UTF_8));
        buffer.position(position).limit(limit);
        return buffer;
    }

    // ---- WSK_BUF: a ByteBuffer, see decisions.tsv

    @Test
    void what_lies_between_position_and_limit_is_sent() { // CAT-40
        Connection connection = connected();
        ByteBuffer data = middleOf("--sent--", 2, 6);
        WskIrp irp = WskIrp.create();
        connection.socket().send(data, irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(4);
        assertThat(data.position()).isEqualTo(6);
        until(() -> connection.peer().received().equals("sent"), "the peer has received it");
    }

    @Test
    void what_is_received_goes_between_position_and_limit() { // CAT-40
        Datagrams datagrams = datagrams();
        ByteBuffer target = middleOf("--------", 2, 6);
        WskIrp irp = WskIrp.create();
        datagrams.socket().receiveFrom(target, irp);
        net.datagramPeer().send("1234", datagrams.socket().localAddress());
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.information()).isEqualTo(4);
        assertThat(target.position()).isEqualTo(6);
        assertThat(UTF_8.decode(target.clear()).toString()).isEqualTo("--1234--");
    }

    @Test
    void a_buffer_of_length_0_is_a_datagram_without_payload() { // CAT-40
        Datagrams datagrams = datagrams();
        DatagramPeer peer = net.datagramPeer();
        datagrams.socket().sendTo(ByteBuffer.allocate(0), peer.address());
        until(() -> peer.received().equals(List.of("")), "the peer has received it");
    }

    // ---- indications

    @Test
    void a_data_indication_is_one_buffer() { // CAT-42, see decisions.tsv
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        CompletableFuture<String> seen = connection.handler().receive.inside(call -> {
            ByteBuffer buffer = call.data().buffer();
            assertThat(buffer.position()).isZero();
            assertThat(buffer.remaining()).isEqualTo(call.data().length());
            return UTF_8.decode(buffer).toString();
        });
        connection.peer().send("x");
        assertThat(result(seen)).isEqualTo("x");
    }

    @Test
    @Rule("CAT-43")
    void a_datagram_indication_lists_datagrams_each_with_its_payload_and_its_sender() {
        Datagrams datagrams = datagrams();
        DatagramPeer one = net.datagramPeer();
        DatagramPeer two = net.datagramPeer();
        List<String> texts = new ArrayList<>();
        CompletableFuture<Integer> first = datagrams.handler().receiveFrom.inside(call -> {
            for (WskDatagram datagram : call.indication()) {
                texts.add(UTF_8.decode(datagram.buffer()).toString());
            }
            return call.indication().count();
        });
        one.send("from one", datagrams.socket().localAddress());
        two.send("from two", datagrams.socket().localAddress());
        settle();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        assertThat(result(first)).isEqualTo(texts.size());
        assertThat(texts).startsWith("from one");
        until(() -> datagrams.handler().texts().size() == 2, "both are indicated");
        assertThat(datagrams.handler().receiveFrom.calls())
                .flatExtracting(DatagramHandler.ReceivedFrom::datagrams)
                .containsExactly(
                        new DatagramHandler.Datagram("from one", one.address()),
                        new DatagramHandler.Datagram("from two", two.address()));
    }

    // ---- WSK_INSPECT_ID

    @Test
    @Rule("CAT-44")
    void an_inspect_id_is_known_by_the_value_of_both_fields() {
        ListenHandler handler = new ListenHandler();
        WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET, handler, ListenTable.CONDITIONAL);
        listener.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true);
        listener.bind(net.anyPort());
        listener.enable(ListenEvent.ACCEPT);
        handler.inspect.answers(call -> WskInspectAction.PEND);
        handler.inspect.answers(call -> WskInspectAction.PEND);
        net.connect(listener.localAddress());
        net.connect(listener.localAddress());
        until(() -> handler.inspect.returned() == 2, "both requests are pended");
        WskInspectId first = handler.inspect.calls().get(0).inspection().id();
        WskInspectId second = handler.inspect.calls().get(1).inspection().id();
        assertThat(first).isNotEqualTo(second);
        assertThat(complete(listener, new WskInspectId(~second.key(), second.serialNumber())))
                .as("another key")
                .isNotEqualTo(WskStatus.SUCCESS);
        assertThat(complete(listener, new WskInspectId(second.key(), ~second.serialNumber())))
                .as("another serial number")
                .isNotEqualTo(WskStatus.SUCCESS);
        assertThat(complete(listener, new WskInspectId(second.key(), second.serialNumber())))
                .as("a copy")
                .isEqualTo(WskStatus.SUCCESS);
        until(() -> handler.accepted().size() == 1, "the second request is accepted");
        assertThat(handler.accepted().get(0).socket().inspectId()).isEqualTo(second);
    }

    private WskStatus complete(WskListenSocket listener, WskInspectId id) {
        WskIrp irp = WskIrp.create();
        listener.inspectComplete(id, WskInspectAction.ACCEPT, irp);
        return outcome(irp);
    }
}
