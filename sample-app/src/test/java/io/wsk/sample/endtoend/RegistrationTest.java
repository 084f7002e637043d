package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskProviderCharacteristics;
import io.wsk.runtime.WskProviderNpi;
import io.wsk.runtime.WskRegistration;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskVersion;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Register, capture, query, release, deregister. */
@Timeout(60)
class RegistrationTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void a_version_that_is_not_supported_has_no_interface_and_can_be_recovered_from() throws Exception {
        WskRegistration tooNew = net.register(new WskVersion(2, 0));
        assertStatus(WskStatus.NOINTERFACE, () -> tooNew.captureProvider(WskRegistration.NO_WAIT));

        WskVersion supported = tooNew.queryProviderCharacteristics().highestVersion(); // LIF-43
        tooNew.deregister();

        try (WskProviderNpi captured = net.register(supported).captureProvider(WskRegistration.NO_WAIT)) {
            assertThat(captured.version()).isEqualTo(supported); // LIF-44
        }
    }

    @Test
    void the_characteristics_name_the_supported_versions() {
        WskRegistration registration = net.register(WskVersion.V1_0);

        assertThat(registration.queryProviderCharacteristics())
                .isEqualTo(new WskProviderCharacteristics(WskVersion.V1_0, WskVersion.V1_0));
    }

    @Test
    void each_capture_needs_exactly_one_release() throws Exception {
        WskRegistration registration = net.register(WskVersion.V1_0);
        WskProviderNpi first = registration.captureProvider(WskRegistration.INFINITE_WAIT);
        WskProviderNpi second = registration.captureProvider(Duration.ofSeconds(1));

        registration.releaseProvider(first);
        assertThatIllegalStateException().isThrownBy(() -> registration.releaseProvider(first));
        WskException waiting = assertStatus(WskStatus.IO_TIMEOUT, () -> registration.deregister(AT_ONCE));
        assertThat(waiting).hasMessageContaining("1 capture");
        second.close();

        registration.deregister();
    }

    @Test
    void deregister_waits_for_the_last_release() throws Exception {
        WskRegistration registration = net.register(WskVersion.V1_0);
        WskProviderNpi captured = registration.captureProvider(WskRegistration.INFINITE_WAIT);

        FutureTask<Void> deregistering = deregistering(registration);
        assertStatus(WskStatus.IO_TIMEOUT, () -> registration.deregister(AT_ONCE));
        assertThat(deregistering.isDone()).isFalse();
        captured.close();

        Loopback.result(deregistering);
    }

    @Test
    void deregister_waits_for_listeners_and_for_the_sockets_they_accepted() throws Exception {
        WskRegistration registration = net.register(WskVersion.V1_0);
        RecordingListener recording = new RecordingListener();
        WskListenSocket listener;
        try (WskProviderNpi captured = registration.captureProvider(WskRegistration.INFINITE_WAIT)) {
            listener = recording.on(captured.client());
        }
        Peer peer = net.peer(listener);
        RecordingConnection.Accepted accepted = recording.next();
        peer.send("served after the release");
        accepted.handler().awaitBytes("served after the release".length()); // LIF-30

        FutureTask<Void> deregistering = deregistering(registration);
        WskException waiting = assertStatus(WskStatus.IO_TIMEOUT, () -> registration.deregister(AT_ONCE));
        assertThat(waiting).hasMessageContaining("2 sockets").hasMessageContaining(listener.toString());
        listener.close();
        assertThat(listener.awaitClose(Loopback.PATIENCE)).isTrue();
        waiting = assertStatus(WskStatus.IO_TIMEOUT, () -> registration.deregister(AT_ONCE));
        assertThat(waiting).hasMessageContaining(accepted.socket().toString()); // LIF-54
        assertThat(accepted.socket().isClosed()).isFalse(); // LIF-55
        accepted.socket().abort();

        Loopback.result(deregistering);
    }

    @Test
    void a_capture_after_deregister_finds_the_device_not_ready() throws Exception {
        WskRegistration registration = net.register(WskVersion.V1_0);

        registration.deregister();

        assertStatus(
                WskStatus.DEVICE_NOT_READY,
                () -> registration.captureProvider(WskRegistration.INFINITE_WAIT)); // LIF-25
        assertStatus(WskStatus.DEVICE_NOT_READY, registration::queryProviderCharacteristics);
    }

    @Test
    void a_capture_while_deregister_waits_finds_the_device_not_ready() {
        WskRegistration registration = net.register(WskVersion.V1_0);
        WskProviderNpi captured = registration.captureProvider(WskRegistration.NO_WAIT);
        assertStatus(WskStatus.IO_TIMEOUT, () -> registration.deregister(AT_ONCE));

        assertStatus(WskStatus.DEVICE_NOT_READY, () -> registration.captureProvider(WskRegistration.NO_WAIT));

        captured.close();
    }

    @Test
    void a_client_function_after_the_last_release_throws() {
        WskRegistration registration = net.register(WskVersion.V1_0);
        WskProviderNpi captured = registration.captureProvider(WskRegistration.NO_WAIT);
        WskClient client = captured.client();
        captured.close();

        assertThatIllegalStateException().isThrownBy(() -> new EchoListener().on(client)); // LIF-29
    }

    @Test
    void registrations_are_independent_of_each_other() throws Exception {
        WskRegistration first = net.register(WskVersion.V1_0);
        WskRegistration second = net.register(WskVersion.V1_0);
        WskProviderNpi captured = second.captureProvider(WskRegistration.NO_WAIT);

        first.deregister(); // LIF-14

        assertThat(net.peer(new EchoListener().on(captured.client())).echoed("second"))
                .isEqualTo("second");
    }

    @Test
    void a_close_of_the_registration_ends_its_sockets_and_captures() throws Exception {
        WskRegistration registration = net.register(WskVersion.V1_0);
        WskClient client = registration.captureProvider(WskRegistration.NO_WAIT).client();
        net.peer(new EchoListener().on(client));

        registration.close(AT_ONCE);

        assertThat(client.sockets()).isEmpty();
        assertStatus(WskStatus.DEVICE_NOT_READY, () -> registration.captureProvider(WskRegistration.NO_WAIT));
    }

    private static FutureTask<Void> deregistering(WskRegistration registration) {
        return Loopback.inBackground(() -> {
            registration.deregister();
            return null;
        });
    }

    private static WskException assertStatus(WskStatus status, ThrowingCallable call) {
        WskException failure = catchThrowableOfType(WskException.class, call);

        assertThat(failure).isNotNull();
        assertThat(failure.status()).isEqualTo(status);
        return failure;
    }
}
