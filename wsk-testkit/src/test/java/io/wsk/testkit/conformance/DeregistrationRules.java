package io.wsk.testkit.conformance;

import static io.wsk.runtime.WskRegistration.NO_WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskProviderNpi;
import io.wsk.runtime.WskRegistration;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskVersion;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What deregistration waits for (1.5). */
public abstract class DeregistrationRules extends RegistrationSuite {
    private HeldTransport transport;
    private WskRegistration registration;
    private WskProviderNpi npi;

    @BeforeEach
    final void registerAndCapture() {
        transport = new HeldTransport(net.here());
        transport.becomesReady();
        registration = register(WskVersion.V1_0, transport.options());
        npi = registration.captureProvider(NO_WAIT);
    }

    private WaitingCall<WskRegistration> deregistering() {
        return WaitingCall.of(() -> {
            registration.deregister();
            return registration;
        });
    }

    /** The transport is closed as soon as deregister waits for nothing more. */
    private void stillWaits(WaitingCall<?> deregister) {
        settle();
        deregister.stillWaits();
        assertThat(transport.timesClosed()).isZero();
    }

    private void returns(WaitingCall<?> deregister) {
        await(deregister::result);
        assertThat(transport.timesClosed()).isEqualTo(1);
    }

    private void close(WskSocket socket) {
        socket.close();
        until(socket::isClosed, "the socket is closed");
    }

    @Test
    @Rule("LIF-50")
    void inside_a_callback_deregister_is_refused_because_it_blocks() {
        Datagrams datagrams = datagrams(npi.client());
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        CompletableFuture<Boolean> inside = datagrams.handler().receiveFrom.inside(call -> {
            refused(WskStatus.INVALID_DEVICE_STATE, "EVT-06", () -> registration.deregister());
            registration.captureProvider(NO_WAIT).close();
            return true;
        });
        net.datagramPeer().send("now", datagrams.socket().localAddress());
        assertThat(result(inside)).isTrue();
    }

    @Test
    @Rule({"LIF-50", "LIF-51"})
    void deregister_waits_until_every_capture_is_released() {
        WskProviderNpi second = registration.captureProvider(NO_WAIT);
        WaitingCall<?> deregister = deregistering();
        npi.close();
        stillWaits(deregister);
        second.close();
        returns(deregister);
    }

    @Test
    @Rule("LIF-51")
    void deregister_waits_until_a_running_client_function_has_returned() throws Exception {
        CountDownLatch held = transport.holdsCalls();
        WaitingCall<?> running = WaitingCall.of(() -> npi.client().datagramSocket(StandardProtocolFamily.INET));
        transport.awaitHeldCall();
        npi.close();
        WaitingCall<?> deregister = deregistering();
        stillWaits(deregister);
        held.countDown();
        returns(deregister);
        refused(WskStatus.UNEXPECTED_NETWORK_ERROR, "NUM-157", running::result);
    }

    @Test
    @Rule("LIF-51")
    void deregister_waits_until_every_socket_is_closed() {
        WskSocket basic = npi.client().basicSocket(StandardProtocolFamily.INET);
        WskSocket datagrams = datagrams(npi.client()).socket();
        npi.close();
        WaitingCall<?> deregister = deregistering();
        stillWaits(deregister);
        close(basic);
        stillWaits(deregister);
        close(datagrams);
        returns(deregister);
    }

    @Test
    @Rule({"LIF-51", "LIF-54"})
    void deregister_waits_for_accepted_sockets_too() {
        Listener listener = listening(npi.client());
        listener.socket().enable(ListenEvent.ACCEPT);
        WskSocket accepted = acceptedBy(listener).socket();
        npi.close();
        close(listener.socket());
        WaitingCall<?> deregister = deregistering();
        stillWaits(deregister);
        accepted.abort();
        returns(deregister);
    }

    @Needs(Capability.LOOP_CALLBACKS)
    @Rule("LIF-52")
    void deregister_waits_until_a_pending_request_of_a_client_function_is_complete() {
        InetSocketAddress local = net.anyPort();
        InetSocketAddress nobody = net.nobody();
        WskIrp irp = WskIrp.create();
        Datagrams datagrams = datagrams(npi.client());
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        // The one loop is busy with this callback, so the connection cannot fail before it returns.
        CompletableFuture<WaitingCall<Boolean>> meanwhile = datagrams
                .handler()
                .receiveFrom
                .meanwhile(call -> {
                    npi.client().socketConnect(local, nobody, irp);
                    npi.close();
                    call.socket().close();
                    WaitingCall<Boolean> deregister = WaitingCall.of(() -> {
                        registration.deregister();
                        return irp.isCompleted();
                    });
                    deregister.stillWaits();
                    assertThat(irp.isCompleted()).isFalse();
                    return deregister;
                });
        net.datagramPeer().send("now", datagrams.socket().localAddress());
        WaitingCall<Boolean> deregister = result(meanwhile);
        assertThat(await(deregister::result)).as("the request is complete").isTrue();
        assertThat(irp.status()).isEqualTo(WskStatus.CONNECTION_REFUSED);
    }

    @Test
    @Rule("LIF-55")
    void deregister_closes_nothing_and_waits_for_a_socket_that_nobody_closes() {
        Datagrams datagrams = datagrams(npi.client());
        npi.close();
        WaitingCall<?> deregister = deregistering();
        stillWaits(deregister);
        assertThat(datagrams.socket().isClosed()).isFalse();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        net.datagramPeer().send("alive", datagrams.socket().localAddress());
        until(() -> datagrams.handler().texts().contains("alive"), "the socket goes on");
        stillWaits(deregister);
        close(datagrams.socket());
        returns(deregister);
    }

    @Test
    @Rule("LIF-55")
    void with_a_limit_deregister_names_what_is_open_and_can_be_called_again() {
        Datagrams datagrams = datagrams(npi.client());
        assertThat(refused(WskStatus.IO_TIMEOUT, "LIF-51", () -> registration.deregister(Duration.ofMillis(1))))
                .hasMessageContaining(datagrams.socket().toString())
                .hasMessageContaining("1 captures");
        assertThat(datagrams.socket().isClosed()).isFalse();
        npi.close();
        close(datagrams.socket());
        returns(deregistering());
    }
}
