package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientNpi;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskProviderNpi;
import io.wsk.runtime.WskRegistration;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskVersion;
import io.wsk.runtime.dispatch.WskClientDispatch;
import io.wsk.runtime.nio.NioTransport;
import io.wsk.runtime.transport.ForwardingTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Registration, capture, release and deregistration (LIF-10 to LIF-56). */
@Timeout(60)
class RegistrationTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final WskClientOptions OPTIONS =
            WskClientOptions.defaults().withLoops(1).withDrainTimeout(Duration.ofMillis(200));

    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CountDownLatch transportClosed = new CountDownLatch(1);
    private WskRegistration registration = register(WskVersion.V1_0, OPTIONS);

    @AfterEach
    void close() {
        registration.close(Duration.ZERO);
    }

    private static WskRegistration register(WskVersion version, WskClientOptions options) {
        return WskRegistration.register(new WskClientNpi<>(version, "context", new WskClientDispatch<>() {}), options);
    }

    /** A registration whose transport becomes ready when the test says so. */
    private WskRegistration registerLate() {
        registration.close();
        registration = register(WskVersion.V1_0, OPTIONS.withTransport(LateTransport::new));
        return registration;
    }

    private final class LateTransport extends ForwardingTransport {
        LateTransport(WskClientOptions options) throws IOException {
            super(NioTransport.open(options));
        }

        @Override
        public CompletionStage<?> ready() {
            return ready;
        }

        @Override
        public void close() {
            super.close();
            transportClosed.countDown();
        }
    }

    private WskProviderNpi capture() {
        return registration.captureProvider(WskRegistration.INFINITE_WAIT);
    }

    /** Runs on a thread of its own and returns when that waits. */
    private static <T> FutureTask<T> blocked(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task);
        thread.start();
        Expect.soon(
                "the call waits",
                () -> thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
        return task;
    }

    private FutureTask<Void> deregistering() {
        return blocked(() -> {
            registration.deregister();
            return null;
        });
    }

    private static void done(FutureTask<?> task) throws Exception {
        task.get(20, TimeUnit.SECONDS);
    }

    // ---- versions

    @Test
    void an_unsupported_version_is_found_at_the_capture() throws Exception { // LIF-41, LIF-43, LIF-44
        WskRegistration newer = register(new WskVersion(2, 0), OPTIONS);
        Expect.failure(WskStatus.NOINTERFACE, "LIF-44", () -> newer.captureProvider(WskRegistration.NO_WAIT));
        WskVersion supported = newer.queryProviderCharacteristics().highestVersion();
        newer.deregister();
        WskRegistration again = register(supported, OPTIONS);
        try (WskProviderNpi npi = again.captureProvider(WskRegistration.NO_WAIT)) {
            assertThat(npi.version()).isEqualTo(WskVersion.V1_0); // LIF-45
        }
        again.deregister();
    }

    // ---- capture

    @Test
    void a_provider_that_is_not_ready_is_not_captured() { // LIF-21, LIF-23, LIF-42
        WskRegistration late = registerLate();
        Expect.failure(WskStatus.DEVICE_NOT_READY, "LIF-23", () -> late.captureProvider(WskRegistration.NO_WAIT));
        Expect.failure(WskStatus.DEVICE_NOT_READY, "LIF-23", () -> late.captureProvider(Duration.ofMillis(1)));
        Expect.failure(WskStatus.DEVICE_NOT_READY, "LIF-23", late::queryProviderCharacteristics);
        ready.complete(null);
        late.captureProvider(WskRegistration.NO_WAIT).close();
    }

    @Test
    void a_capture_waits_until_the_provider_is_ready() throws Exception { // LIF-21
        registerLate();
        FutureTask<WskProviderNpi> infinite = blocked(this::capture);
        FutureTask<WskProviderNpi> limited = blocked(() -> registration.captureProvider(Duration.ofMinutes(1)));
        ready.complete(null);
        infinite.get(20, TimeUnit.SECONDS).close();
        limited.get(20, TimeUnit.SECONDS).close();
    }

    @Test
    void a_capture_does_not_wait_for_a_transport_that_has_failed() { // LIF-23
        registerLate();
        FutureTask<WskProviderNpi> blocked = blocked(this::capture);
        ready.completeExceptionally(new IOException("no network"));
        assertThatThrownBy(() -> blocked.get(20, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(
                        WskException.class, e -> assertThat(e.status()).isEqualTo(WskStatus.DEVICE_NOT_READY));
        Expect.failure(WskStatus.DEVICE_NOT_READY, "LIF-23", this::capture);
    }

    @Test
    void deregister_releases_blocked_captures() throws Exception { // LIF-25, LIF-26
        registerLate();
        FutureTask<WskProviderNpi> blocked = blocked(this::capture);
        registration.deregister();
        assertThatThrownBy(() -> blocked.get(20, TimeUnit.SECONDS))
                .cause()
                .isInstanceOfSatisfying(WskException.class, e -> {
                    assertThat(e.status()).isEqualTo(WskStatus.DEVICE_NOT_READY);
                    assertThat(e.rule()).isEqualTo("LIF-25");
                });
        Expect.failure(WskStatus.DEVICE_NOT_READY, "LIF-25", this::capture);
    }

    @Test
    void an_interrupted_capture_is_cancelled_and_the_interrupt_stays() {
        registerLate();
        Thread.currentThread().interrupt();
        Expect.failure(WskStatus.CANCELLED, "LIF-21", this::capture);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_capture_with_a_wait_inside_a_callback_throws() throws Exception { // EVT-06, LIF-22
        WskProviderNpi npi = capture();
        DatagramSocket socket = (DatagramSocket) npi.client().datagramSocket(StandardProtocolFamily.INET);
        FutureTask<Void> inside = new FutureTask<>(() -> {
            Expect.failure(WskStatus.INVALID_DEVICE_STATE, "EVT-06", this::capture);
            Expect.failure(WskStatus.INVALID_DEVICE_STATE, "EVT-06", registration::deregister);
            registration.captureProvider(WskRegistration.NO_WAIT).close();
            return null;
        });
        socket.loop.execute(inside);
        done(inside);
    }

    // ---- release

    @Test
    void every_capture_is_released_once() { // LIF-24
        WskProviderNpi first = capture();
        WskProviderNpi second = capture();
        assertThat(first).isNotEqualTo(second);
        first.close();
        assertThatThrownBy(first::close).isInstanceOf(IllegalStateException.class);
        registration.releaseProvider(second);
        assertThatThrownBy(() -> registration.releaseProvider(second)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_capture_of_another_registration_cannot_be_released_here() {
        WskRegistration other = register(WskVersion.V1_0, OPTIONS);
        try {
            WskProviderNpi foreign = other.captureProvider(WskRegistration.NO_WAIT);
            assertThatThrownBy(() -> registration.releaseProvider(foreign)).isInstanceOf(IllegalStateException.class);
        } finally {
            other.close();
        }
    }

    @Test
    void client_functions_end_with_the_last_release() { // LIF-29
        WskProviderNpi first = capture();
        WskProviderNpi second = capture();
        WskClient client = first.client();
        first.close();
        client.basicSocket(StandardProtocolFamily.INET).abort();
        second.close();
        assertThatThrownBy(() -> client.basicSocket(StandardProtocolFamily.INET))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LIF-29");
    }

    @Test
    void sockets_survive_the_release() throws Exception { // LIF-30
        BlockingQueue<WskConnectionSocket> accepted = new LinkedBlockingQueue<>();
        WskListenSocket listener;
        try (WskProviderNpi npi = capture()) {
            listener = listen(npi.client(), accepted);
        }
        try (Socket peer = new Socket()) {
            peer.connect(listener.localAddress());
            assertThat(Expect.next(accepted).remoteAddress()).isEqualTo(peer.getLocalSocketAddress());
        }
    }

    private static WskListenSocket listen(WskClient client, BlockingQueue<WskConnectionSocket> accepted) {
        Script server = new Script();
        server.accept = (listener, accept) -> {
            accepted.add(accept.socket());
            return accept.with(new Script(), new ScriptTable(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT));
        };
        return client.listen(
                server, new ScriptTable(WSK_EVENT_ACCEPT).accepted(WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT), ANY_PORT);
    }

    // ---- deregister

    @Test
    void deregister_waits_for_captures() throws Exception { // LIF-51 a
        WskProviderNpi npi = capture();
        FutureTask<Void> deregister = deregistering();
        npi.close();
        done(deregister);
    }

    @Test
    void deregister_waits_for_sockets_including_accepted_ones() throws Exception { // LIF-51 c, LIF-54
        BlockingQueue<WskConnectionSocket> accepted = new LinkedBlockingQueue<>();
        WskListenSocket listener;
        try (WskProviderNpi npi = capture()) {
            listener = listen(npi.client(), accepted);
        }
        try (Socket peer = new Socket()) {
            peer.connect(listener.localAddress());
            WskConnectionSocket connection = Expect.next(accepted);
            listener.close();
            listener.awaitClose();
            FutureTask<Void> deregister = deregistering();
            connection.abort();
            done(deregister);
            assertThat(peer.isConnected()).isTrue();
        }
    }

    @Test
    void deregister_with_a_limit_names_what_is_open_and_can_be_called_again() throws Exception { // LIF-55
        WskProviderNpi npi = capture();
        WskListenSocket listener = listen(npi.client(), new LinkedBlockingQueue<>());
        Expect.failure(WskStatus.IO_TIMEOUT, "LIF-51", () -> registration.deregister(Duration.ofMillis(10)))
                .withMessageContaining("1 sockets")
                .withMessageContaining(listener.localAddress().toString())
                .withMessageContaining("1 captures");
        assertThat(listener.isClosed()).as("deregister closes nothing").isFalse();
        listener.close();
        npi.close();
        registration.deregister();
        registration.deregister();
    }

    @Test
    void an_interrupted_deregister_can_be_called_again() throws Exception {
        WskProviderNpi npi = capture();
        Thread.currentThread().interrupt();
        assertThatThrownBy(registration::deregister).isInstanceOf(InterruptedException.class);
        npi.close();
        registration.deregister();
    }

    @Test
    void deregister_ends_the_transport() throws Exception {
        registerLate();
        registration.deregister();
        assertThat(transportClosed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_second_deregister_returns_when_the_loops_have_ended_too() throws Exception { // LIF-51 b
        CountDownLatch lastWork = new CountDownLatch(1);
        registration.close();
        registration = register(WskVersion.V1_0, OPTIONS.withTransport(options -> {
            NioTransport nio = NioTransport.open(options);
            nio.loops().get(0).execute(() -> awaitUninterruptibly(lastWork));
            return nio;
        }));
        FutureTask<Void> first = deregistering();
        FutureTask<Void> second = deregistering();
        assertThat(first).isNotDone();
        lastWork.countDown();
        done(first);
        done(second);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    // ---- several

    @Test
    void registrations_are_independent() throws Exception { // LIF-14, ENB-78
        WskRegistration other = register(WskVersion.V1_0, OPTIONS);
        WskProviderNpi mine = capture();
        mine.client().setStaticEventCallbacks(WSK_EVENT_RECEIVE);
        try (WskProviderNpi theirs = other.captureProvider(WskRegistration.NO_WAIT)) {
            assertThat(theirs.client().staticEventCallbacks()).isZero();
        }
        other.deregister();
        mine.client().basicSocket(StandardProtocolFamily.INET).abort();
        mine.close();
    }

    // ---- close

    @Test
    void close_twice_is_harmless_and_ends_everything() throws Exception {
        WskClient client = capture().client();
        WskListenSocket listener = listen(client, new LinkedBlockingQueue<>());
        registration.close();
        registration.close();
        assertThat(listener.isClosed()).isTrue();
        assertThat(client.sockets()).isEmpty();
        assertThatThrownBy(() -> client.basicSocket(StandardProtocolFamily.INET))
                .isInstanceOf(IllegalStateException.class);
        registration.deregister();
    }

    @Test
    void close_aborts_what_does_not_end_in_time() throws Exception {
        BlockingQueue<WskConnectionSocket> accepted = new LinkedBlockingQueue<>();
        WskListenSocket listener = listen(capture().client(), accepted);
        try (Socket peer = new Socket()) {
            peer.connect(listener.localAddress());
            WskConnectionSocket connection = Expect.next(accepted);
            registration.close(); // the peer never ends its half
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void close_inside_a_callback_returns_and_completes() throws Exception {
        CountDownLatch returned = new CountDownLatch(1);
        registerLate();
        ready.complete(null);
        WskClient client = capture().client();
        Script server = new Script();
        server.accept = (listener, accept) -> {
            client.close();
            returned.countDown();
            return accept.reject();
        };
        WskListenSocket listener = client.listen(server, new ScriptTable(WSK_EVENT_ACCEPT), ANY_PORT);
        try (Socket peer = new Socket()) {
            peer.connect(listener.localAddress());
            assertThat(returned.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(transportClosed.await(20, TimeUnit.SECONDS)).isTrue();
        }
        client.close();
        assertThat(listener.isClosed()).isTrue();
    }
}
