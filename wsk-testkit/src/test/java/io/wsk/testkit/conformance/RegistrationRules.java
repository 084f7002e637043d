package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.runtime.WskRegistration.INFINITE_WAIT;
import static io.wsk.runtime.WskRegistration.NO_WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskProviderCharacteristics;
import io.wsk.runtime.WskProviderNpi;
import io.wsk.runtime.WskRegistration;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskVersion;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.dispatch.WskClientDispatch;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Registration, capture and release, versions (1.2 to 1.4). */
public abstract class RegistrationRules extends RegistrationSuite {
    private static final WskVersion UNSUPPORTED = new WskVersion(2, 0);

    private HeldTransport late() {
        return new HeldTransport(net.here());
    }

    // ---- 1.2 registration

    @Test
    @Rule({"LIF-10", "LIF-20", "LIF-27"})
    void a_registration_leads_to_a_capture_with_the_client_object_and_its_version() {
        WskProviderNpi npi = register().captureProvider(NO_WAIT);
        WskSocket socket = npi.client().basicSocket(StandardProtocolFamily.INET);
        assertThat(socket.client()).isSameAs(npi.client());
        assertThat(npi.version()).isEqualTo(WskVersion.V1_0);
    }

    @Test
    @Rule("LIF-10")
    void a_registration_fails_when_there_is_no_transport_for_it() {
        refused(
                WskStatus.INSUFFICIENT_RESOURCES,
                "LIF-10",
                () -> register(WskVersion.V1_0, net.here().withTransport(options -> {
                    throw new IOException("no descriptors left");
                })));
    }

    @Test
    void a_client_table_without_the_client_event_registers_and_answers_not_implemented() { // LIF-12, see decisions.tsv
        WskClientDispatch<Object> empty = new WskClientDispatch<>() {};
        assertThat(empty.clientEvent("context", 0, ByteBuffer.allocate(0))).isEqualTo(WskStatus.NOT_IMPLEMENTED);
        register().captureProvider(NO_WAIT).close();
    }

    @Test
    @Rule("LIF-14")
    void registrations_are_independent() {
        WskRegistration ended = register();
        WskRegistration other = register();
        WskClient endedClient = ended.captureProvider(NO_WAIT).client();
        WskClient client = other.captureProvider(NO_WAIT).client();
        endedClient.setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        await(() -> {
            ended.close();
            return ended;
        });
        assertThat(client).isNotSameAs(endedClient);
        assertThat(client.staticEventCallbacks()).isZero();
        Datagrams datagrams = datagrams(client);
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        net.datagramPeer().send("alive", datagrams.socket().localAddress());
        until(() -> datagrams.handler().texts().contains("alive"), "the other registration goes on");
    }

    @Test
    @Rule("LIF-15")
    void one_deregister_ends_a_registration_and_another_one_does_nothing() {
        HeldTransport transport = late();
        WskRegistration registration = register(WskVersion.V1_0, transport.options());
        assertThat(transport.timesClosed()).isZero();
        for (int i = 0; i < 2; i++) {
            await(() -> {
                registration.deregister();
                return registration;
            });
            assertThat(transport.timesClosed()).isEqualTo(1);
        }
    }

    // ---- 1.3 capture

    @Test
    @Rule({"LIF-21", "LIF-23"})
    void without_a_wait_a_capture_is_answered_at_once() {
        HeldTransport transport = late();
        WskRegistration registration = register(WskVersion.V1_0, transport.options());
        refused(WskStatus.DEVICE_NOT_READY, "LIF-23", () -> registration.captureProvider(NO_WAIT));
        transport.becomesReady();
        registration.captureProvider(NO_WAIT).close();
    }

    @Test
    @Rule({"LIF-21", "LIF-23"})
    void a_capture_with_a_timeout_waits_that_long_for_a_provider_that_is_not_ready() {
        WskRegistration registration = register(WskVersion.V1_0, late().options());
        Duration timeout = Duration.ofMillis(30);
        long start = System.nanoTime();
        refused(WskStatus.DEVICE_NOT_READY, "LIF-23", () -> registration.captureProvider(timeout));
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(timeout.toNanos());
    }

    @Test
    @Rule("LIF-21")
    void a_capture_with_a_timeout_returns_when_the_provider_becomes_ready() throws Exception {
        HeldTransport transport = late();
        WskRegistration registration = register(WskVersion.V1_0, transport.options());
        WaitingCall<WskProviderNpi> capture = WaitingCall.of(() -> registration.captureProvider(Duration.ofHours(1)));
        capture.stillWaits();
        transport.becomesReady();
        capture.result().close();
    }

    @Test
    @Rule("LIF-21")
    void a_capture_with_an_infinite_wait_returns_when_the_provider_becomes_ready() throws Exception {
        HeldTransport transport = late();
        WskRegistration registration = register(WskVersion.V1_0, transport.options());
        WaitingCall<WskProviderNpi> capture = WaitingCall.of(() -> registration.captureProvider(INFINITE_WAIT));
        capture.stillWaits();
        transport.becomesReady();
        capture.result().close();
    }

    @Test
    @Rule("LIF-23")
    void a_capture_does_not_wait_for_a_transport_that_has_failed() {
        HeldTransport transport = late();
        WskRegistration registration = register(WskVersion.V1_0, transport.options());
        WaitingCall<WskProviderNpi> capture = WaitingCall.of(() -> registration.captureProvider(INFINITE_WAIT));
        capture.stillWaits();
        transport.failsToStart();
        refused(WskStatus.DEVICE_NOT_READY, "LIF-23", capture::result);
        refused(WskStatus.DEVICE_NOT_READY, "LIF-23", () -> registration.captureProvider(INFINITE_WAIT));
    }

    @Test
    @Rule({"LIF-22", "LIF-28"})
    void inside_a_callback_a_capture_must_not_wait_and_may_be_released() {
        WskRegistration registration = register();
        Datagrams datagrams = datagrams(registration.captureProvider(NO_WAIT).client());
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        CompletableFuture<WskProviderNpi> inside = datagrams
                .handler()
                .receiveFrom
                .inside(call -> {
                    refused(
                            WskStatus.INVALID_DEVICE_STATE,
                            "EVT-06",
                            () -> registration.captureProvider(Duration.ofMillis(1)));
                    refused(
                            WskStatus.INVALID_DEVICE_STATE,
                            "EVT-06",
                            () -> registration.captureProvider(INFINITE_WAIT));
                    WskProviderNpi npi = registration.captureProvider(NO_WAIT);
                    registration.releaseProvider(npi);
                    return npi;
                });
        net.datagramPeer().send("now", datagrams.socket().localAddress());
        WskProviderNpi released = result(inside);
        assertThatThrownBy(released::close).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Rule("LIF-24")
    void captures_may_be_repeated_and_each_is_released_once() {
        WskRegistration registration = register();
        WskProviderNpi first = registration.captureProvider(NO_WAIT);
        WskProviderNpi second = registration.captureProvider(NO_WAIT);
        assertThat(second.client()).isSameAs(first.client());
        registration.releaseProvider(first);
        assertThatThrownBy(() -> registration.releaseProvider(first))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LIF-24");
        registration.releaseProvider(second);
    }

    @Test
    @Rule("LIF-25")
    void after_deregister_was_called_nothing_is_captured_any_more() {
        WskRegistration registration = register();
        WskProviderNpi npi = registration.captureProvider(NO_WAIT);
        WaitingCall<WskRegistration> deregister = WaitingCall.of(() -> {
            registration.deregister();
            return registration;
        });
        deregister.stillWaits();
        refused(WskStatus.DEVICE_NOT_READY, "LIF-25", () -> registration.captureProvider(NO_WAIT));
        refused(WskStatus.DEVICE_NOT_READY, "LIF-25", () -> registration.captureProvider(INFINITE_WAIT));
        npi.close();
        await(deregister::result);
        refused(WskStatus.DEVICE_NOT_READY, "LIF-25", () -> registration.captureProvider(INFINITE_WAIT));
    }

    @Test
    @Rule("LIF-26")
    void deregister_makes_blocked_captures_return() {
        WskRegistration registration = register(WskVersion.V1_0, late().options());
        WaitingCall<WskProviderNpi> infinite = WaitingCall.of(() -> registration.captureProvider(INFINITE_WAIT));
        WaitingCall<WskProviderNpi> limited = WaitingCall.of(() -> registration.captureProvider(Duration.ofHours(1)));
        infinite.stillWaits();
        limited.stillWaits();
        await(() -> {
            registration.deregister();
            return registration;
        });
        refused(WskStatus.DEVICE_NOT_READY, "LIF-25", infinite::result);
        refused(WskStatus.DEVICE_NOT_READY, "LIF-25", limited::result);
    }

    @Test
    @Rule("LIF-29")
    void client_functions_end_with_the_last_release() {
        WskRegistration registration = register();
        WskProviderNpi first = registration.captureProvider(NO_WAIT);
        WskProviderNpi second = registration.captureProvider(NO_WAIT);
        WskClient client = first.client();
        first.close();
        client.basicSocket(StandardProtocolFamily.INET).close();
        second.close();
        assertThatThrownBy(() -> client.basicSocket(StandardProtocolFamily.INET))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LIF-29");
        assertThatThrownBy(() -> client.setStaticEventCallbacks(WSK_EVENT_RECEIVE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LIF-29");
    }

    @Test
    @Rule("LIF-30")
    void sockets_survive_the_release() {
        WskRegistration registration = register();
        WskProviderNpi npi = registration.captureProvider(NO_WAIT);
        Listener listener = listening(npi.client());
        npi.close();
        WskListenSocket socket = listener.socket();
        socket.enableOnAccepted(ConnectionEvent.RECEIVE);
        socket.enable(ListenEvent.ACCEPT);
        Connection connection = acceptedBy(listener);
        connection.peer().send("alive");
        until(() -> connection.handler().text().equals("alive"), "the data is indicated");
        connection.socket().send(ByteBuffer.wrap(new byte[] {'!'}));
        until(() -> connection.peer().received().equals("!"), "the answer has come");
    }

    // ---- 1.4 versions

    @Test
    @Rule({"LIF-23", "LIF-41"})
    void another_version_than_the_providers_is_no_interface() {
        WskRegistration newer = register(UNSUPPORTED);
        refused(WskStatus.NOINTERFACE, "LIF-44", () -> newer.captureProvider(NO_WAIT));
        WskRegistration older = register(new WskVersion(0, 9));
        refused(WskStatus.NOINTERFACE, "LIF-44", () -> older.captureProvider(NO_WAIT));
    }

    @Test
    @Rule("LIF-42")
    void the_versions_cannot_be_queried_before_the_provider_is_ready() {
        HeldTransport transport = late();
        WskRegistration registration = register(WskVersion.V1_0, transport.options());
        refused(WskStatus.DEVICE_NOT_READY, "LIF-23", registration::queryProviderCharacteristics);
        transport.becomesReady();
        assertThat(registration.queryProviderCharacteristics().highestVersion()).isEqualTo(WskVersion.V1_0);
    }

    @Test
    @Rule({"LIF-42", "LIF-43", "CAT-51"})
    void the_query_after_a_capture_or_no_interface_tells_the_lowest_and_the_highest_version() {
        WskRegistration registration = register();
        registration.captureProvider(NO_WAIT);
        WskRegistration newer = register(UNSUPPORTED);
        refused(WskStatus.NOINTERFACE, "LIF-44", () -> newer.captureProvider(NO_WAIT));
        WskProviderCharacteristics range = newer.queryProviderCharacteristics();
        assertThat(range).isEqualTo(registration.queryProviderCharacteristics());
        assertThat(range.lowestVersion()).isEqualTo(WskVersion.V1_0);
        assertThat(range.highestVersion()).isEqualTo(WskVersion.V1_0);
    }

    @Test
    @Rule({"LIF-44", "LIF-45"})
    void an_application_recovers_from_no_interface_with_a_version_from_the_query() {
        WskRegistration newer = register(UNSUPPORTED);
        refused(WskStatus.NOINTERFACE, "LIF-44", () -> newer.captureProvider(NO_WAIT));
        WskVersion supported = newer.queryProviderCharacteristics().highestVersion();
        await(() -> {
            newer.deregister();
            return newer;
        });
        WskProviderNpi npi = register(supported).captureProvider(NO_WAIT);
        assertThat(npi.version().major()).isEqualTo(supported.major());
        assertThat(npi.version()).isGreaterThanOrEqualTo(supported);
    }
}
