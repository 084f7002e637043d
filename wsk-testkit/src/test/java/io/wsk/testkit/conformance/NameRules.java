package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskAddressHints;
import io.wsk.runtime.WskClientNpi;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskNameFlag;
import io.wsk.runtime.WskProviderNpi;
import io.wsk.runtime.WskRegistration;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskVersion;
import io.wsk.runtime.dispatch.WskClientDispatch;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Name resolution (7.18), and what else is asked of the client (6.6). A network knows localhost, 127.0.0.1 and http. */
public abstract class NameRules extends ConformanceSuite {
    private static final WskAddressHints IPV4 = new WskAddressHints(StandardProtocolFamily.INET, false, false, false);

    private static InetAddress numeric(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private List<InetSocketAddress> addresses(String node, String service, WskAddressHints hints) {
        WskIrp irp = WskIrp.create();
        assertThat(client.getAddressInfo(node, service, hints, irp)).isEqualTo(WskStatus.PENDING);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        return irp.addresses();
    }

    private void fails(WskStatus status, String node, String service, WskAddressHints hints) {
        WskIrp irp = WskIrp.create();
        WskStatus answer = client.getAddressInfo(node, service, hints, irp);
        assertThat(answer).isIn(status, WskStatus.PENDING);
        assertThat(outcome(irp)).isEqualTo(status);
        assertThat(irp.addresses()).isEmpty();
    }

    private WskIrp names(String address, int port, Set<WskNameFlag> flags) {
        WskIrp irp = WskIrp.create();
        assertThat(client.getNameInfo(new InetSocketAddress(numeric(address), port), flags, irp))
                .isEqualTo(WskStatus.PENDING);
        outcome(irp);
        return irp;
    }

    // ---- names to addresses

    @Test
    @Rule({"GAI-01", "GAI-05", "GAI-09"})
    void a_name_gives_its_addresses_with_the_port() {
        assertThat(addresses("localhost", "80", WskAddressHints.NONE))
                .contains(new InetSocketAddress(numeric("127.0.0.1"), 80));
    }

    @Test
    @Rule("GAI-03")
    void node_and_service_may_be_numbers_and_the_service_a_name() {
        InetSocketAddress http = new InetSocketAddress(numeric("127.0.0.1"), 80);
        assertThat(addresses("127.0.0.1", "80", WskAddressHints.NONE)).containsExactly(http);
        assertThat(addresses("127.0.0.1", "http", WskAddressHints.NONE)).containsExactly(http);
        assertThat(addresses("::1", null, WskAddressHints.NONE))
                .containsExactly(new InetSocketAddress(numeric("::1"), 0));
    }

    @Test
    @Rule("GAI-03")
    void the_hints_choose_a_family() {
        assertThat(addresses("localhost", "80", IPV4))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.getAddress()).isInstanceOf(Inet4Address.class));
        fails(WskStatus.NO_MATCH, "::1", "80", IPV4);
    }

    @Test
    @Rule("GAI-02")
    void without_a_node_it_is_this_machine_to_connect_to_or_to_bind() {
        assertThat(addresses(null, "80", IPV4)).containsExactly(new InetSocketAddress(numeric("127.0.0.1"), 80));
        assertThat(addresses("", "80", new WskAddressHints(StandardProtocolFamily.INET, true, false, false)))
                .containsExactly(new InetSocketAddress(numeric("0.0.0.0"), 80));
    }

    @Test
    @Rule("GAI-02")
    void one_of_the_two_is_needed() {
        fails(WskStatus.INVALID_PARAMETER, null, null, WskAddressHints.NONE);
        fails(WskStatus.INVALID_PARAMETER, "", "", WskAddressHints.NONE);
    }

    @Test
    @Rule("GAI-05")
    void a_name_that_nobody_knows_has_no_match() {
        fails(WskStatus.NO_MATCH, "nobody.invalid", "80", WskAddressHints.NONE);
        fails(WskStatus.NO_MATCH, "localhost", "no-such-service", WskAddressHints.NONE);
        fails(WskStatus.NO_MATCH, "localhost", "65536", WskAddressHints.NONE);
        fails(WskStatus.NO_MATCH, "localhost", null, new WskAddressHints(null, false, true, false));
        fails(WskStatus.NO_MATCH, "1.2.3.400", null, new WskAddressHints(null, false, true, false));
    }

    // ---- addresses to names

    @Test
    @Rule({"GNI-01", "GNI-04"})
    void an_address_gives_its_names() {
        WskIrp irp = names("127.0.0.1", 80, Set.of());
        assertThat(irp.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(irp.nameInfo().node()).startsWith("localhost");
        assertThat(irp.nameInfo().service()).isEqualTo("http");
    }

    @Test
    @Rule({"GNI-03", "NUM-96"})
    void the_flags_ask_for_numbers() {
        WskIrp irp = names("127.0.0.1", 80, EnumSet.of(WskNameFlag.NUMERICHOST, WskNameFlag.NUMERICSERV));
        assertThat(irp.nameInfo().node()).isEqualTo("127.0.0.1");
        assertThat(irp.nameInfo().service()).isEqualTo("80");
        assertThat(WskNameFlag.values()).extracting(WskNameFlag::bit).containsExactly(0x01, 0x02, 0x04, 0x08, 0x10);
    }

    @Test
    @Rule("GNI-03")
    void what_has_no_name_is_a_number_unless_a_name_is_required() {
        assertThat(names("192.0.2.1", 1, Set.of()).nameInfo().node()).isEqualTo("192.0.2.1");
        assertThat(names("192.0.2.1", 1, Set.of(WskNameFlag.NAMEREQD)).status()).isEqualTo(WskStatus.NO_MATCH);
        assertThat(names("127.0.0.1", 49_151, Set.of()).nameInfo().service()).isEqualTo("49151");
    }

    @Test
    @Rule("GNI-03")
    void the_name_of_this_machine_may_be_cut_at_the_first_dot() {
        String full = names("127.0.0.1", 80, Set.of()).nameInfo().node();
        assertThat(names("127.0.0.1", 80, Set.of(WskNameFlag.NOFQDN)).nameInfo().node())
                .isEqualTo(full.split("\\.", 2)[0]);
    }

    @Test
    @Rule("GNI-01")
    void an_address_that_is_not_resolved_has_no_names() {
        WskIrp irp = WskIrp.create();
        assertThat(client.getNameInfo(InetSocketAddress.createUnresolved("localhost", 80), Set.of(), irp))
                .isEqualTo(WskStatus.INVALID_PARAMETER);
    }

    // ---- futures, and requests of the client

    @Test
    @Rule({"IRP-03", "IRP-04"})
    void a_request_may_be_a_future() {
        CompletableFuture<WskIrp> found =
                WskIrp.future(irp -> client.getAddressInfo("127.0.0.1", "80", WskAddressHints.NONE, irp));
        assertThat(result(found).addresses()).hasSize(1);
        CompletableFuture<WskIrp> failed =
                WskIrp.future(irp -> client.getAddressInfo(null, null, WskAddressHints.NONE, irp));
        until(failed::isCompletedExceptionally, "the future fails");
    }

    @Test
    @Rule({"CLC-01", "CLC-11", "CAT-61"})
    void the_transport_list_names_what_sockets_can_be_made_of() {
        assertThat(client.transports())
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates()
                .allSatisfy(transport -> {
                    switch (transport.category()) {
                        case LISTEN -> client.listenSocket(transport.family()).abort();
                        case CONNECTION ->
                            client.connectionSocket(transport.family()).abort();
                        case DATAGRAM ->
                            client.datagramSocket(transport.family()).abort();
                        case STREAM -> client.streamSocket(transport.family()).abort();
                        default -> throw new AssertionError(transport);
                    }
                });
    }

    @Test
    @Rule("CLC-12")
    void what_is_asked_of_a_client_that_is_being_deregistered_is_cancelled() {
        WskRegistration registration = WskRegistration.register(
                new WskClientNpi<>(WskVersion.V1_0, this, new WskClientDispatch<>() {}), net.here());
        WskProviderNpi npi = registration.captureProvider(Duration.ZERO);
        assertThatThrownBy(() -> await(() -> {
                    registration.deregister(Duration.ZERO);
                    return null;
                }))
                .isInstanceOf(WskException.class);
        WskIrp irp = WskIrp.create();
        npi.client().transportsChange(irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.CANCELLED);
        npi.close();
        await(() -> {
            registration.deregister();
            return null;
        });
    }

    @Test
    @Rule({"CLC-02", "CLC-12", "LIF-53"})
    void a_wait_for_its_change_ends_with_a_cancel_or_the_client() {
        WskIrp cancelled = WskIrp.create();
        assertThat(client.transportsChange(cancelled)).isEqualTo(WskStatus.PENDING);
        WskIrp ended = WskIrp.create();
        client.transportsChange(ended);
        settle();
        assertThat(ended.isCompleted()).isFalse();
        cancelled.cancel();
        assertThat(outcome(cancelled)).isEqualTo(WskStatus.CANCELLED);
        await(() -> {
            client.close();
            return null;
        });
        assertThat(outcome(ended)).isEqualTo(WskStatus.CANCELLED);
    }
}
