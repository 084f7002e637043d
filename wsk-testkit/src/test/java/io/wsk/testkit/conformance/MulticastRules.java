package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskDatagramFlag;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.DatagramEvent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Multicast groups and broadcast, and the flags that tell of them (4.8, 7.12). */
public abstract class MulticastRules extends ConformanceSuite {
    private Datagrams member;
    private Datagrams sender;
    private InetAddress group;
    private NetworkInterface through;

    @BeforeEach
    void open() throws Exception {
        group = InetAddress.getByName("239.255.7.7");
        through = NetworkInterface.getByInetAddress(InetAddress.getByName("127.0.0.1"));
        DatagramHandler handler = new DatagramHandler();
        member = new Datagrams(client.datagramSocket(StandardProtocolFamily.INET, handler, DatagramTable.ALL), handler);
        member.socket().bind(new InetSocketAddress("0.0.0.0", 0));
        sender = datagrams();
        sender.socket().setOption(StandardSocketOptions.SO_BROADCAST, true);
        if (sender.socket().supportedOptions().contains(StandardSocketOptions.IP_MULTICAST_IF)) {
            sender.socket().setOption(StandardSocketOptions.IP_MULTICAST_IF, through);
        }
    }

    private int port() {
        return ((InetSocketAddress) member.socket().localAddress()).getPort();
    }

    private void send(InetAddress to, String text) {
        sender.socket().sendTo(ByteBuffer.wrap(text.getBytes(UTF_8)), new InetSocketAddress(to, port()));
    }

    private void untilTold(String... texts) {
        until(() -> member.handler().texts().equals(List.of(texts)), "indicated are " + List.of(texts));
    }

    @Test
    @Rule("RFE-01")
    void a_member_of_a_group_receives_what_is_sent_to_it_until_it_leaves() throws Exception {
        member.socket().enable(DatagramEvent.RECEIVE_FROM);
        send(group, "too early");
        settle();
        member.socket().joinGroup(group, through);
        send(group, "received");
        untilTold("received");
        member.socket().leaveGroup(group, through);
        send(group, "too late");
        send(InetAddress.getByName("127.0.0.1"), "unicast");
        untilTold("received", "unicast");
    }

    @Test
    @Rule("AMB-20")
    void a_group_is_joined_once_and_left_once_and_is_a_multicast_address() throws Exception {
        InetAddress unicast = InetAddress.getByName("127.0.0.1");
        refused(WskStatus.INVALID_PARAMETER, "AMB-20", () -> member.socket().joinGroup(unicast, through));
        refused(WskStatus.NOT_FOUND, "AMB-20", () -> member.socket().leaveGroup(group, through));
        member.socket().joinGroup(group, through);
        refused(WskStatus.INVALID_PARAMETER, "AMB-20", () -> member.socket().joinGroup(group, through));
        member.socket().leaveGroup(group, through);
        member.socket().joinGroup(group, through);
    }

    // ---- flags

    private CompletableFuture<Set<WskDatagramFlag>> flagsOfTheNext() {
        CompletableFuture<Set<WskDatagramFlag>> flags =
                member.handler().receiveFrom.inside(call -> call.indication().flags());
        member.socket().enable(DatagramEvent.RECEIVE_FROM);
        return flags;
    }

    @Needs(Capability.BROADCAST_FLAGS)
    @Rule({"RFE-03", "AMB-34", "NUM-39", "NUM-40"})
    void a_callback_is_told_of_broadcast_and_multicast() throws Exception {
        member.socket().joinGroup(group, through);
        CompletableFuture<Set<WskDatagramFlag>> multicast = flagsOfTheNext();
        send(group, "to the group");
        assertThat(result(multicast)).containsExactly(WskDatagramFlag.MULTICAST);
        CompletableFuture<Set<WskDatagramFlag>> broadcast = flagsOfTheNext();
        send(InetAddress.getByName("255.255.255.255"), "to all");
        assertThat(result(broadcast)).containsExactly(WskDatagramFlag.BROADCAST);
        CompletableFuture<Set<WskDatagramFlag>> unicast = flagsOfTheNext();
        send(InetAddress.getByName("127.0.0.1"), "to one");
        assertThat(result(unicast)).isEmpty();
    }

    @Needs(Capability.BROADCAST_FLAGS)
    @Rule({"AMB-27", "RFR-03"})
    void so_is_a_request_also_together_with_the_flag_of_a_cut_datagram() {
        member.socket().joinGroup(group, through);
        WskIrp irp = WskIrp.create();
        member.socket().receiveFrom(ByteBuffer.allocate(2), irp);
        send(group, "cut");
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.datagramFlags()).containsExactlyInAnyOrder(WskDatagramFlag.MULTICAST, WskDatagramFlag.TRUNCATED);
    }

    @Lacks(Capability.BROADCAST_FLAGS)
    @Rule("RFE-03")
    void without_the_capability_nothing_is_claimed() {
        member.socket().joinGroup(group, through);
        CompletableFuture<Set<WskDatagramFlag>> multicast = flagsOfTheNext();
        send(group, "to the group");
        assertThat(result(multicast)).isEmpty();
    }
}
