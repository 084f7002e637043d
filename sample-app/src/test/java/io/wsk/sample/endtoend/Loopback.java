package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientNpi;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskRegistration;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskVersion;
import io.wsk.runtime.dispatch.WskClientDispatch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test opens here is closed after it: first the peers, then the clients. Then every socket, descriptor and loop
 * thread must be gone.
 */
public final class Loopback implements BeforeEachCallback, AfterEachCallback {
    /** Long enough for a busy machine; what is waited for normally takes no time. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final boolean WARM = warmUp();

    private final Deque<Peer> peers = new ArrayDeque<>();
    private final Deque<WskClient> clients = new ArrayDeque<>();
    private final Deque<WskRegistration> registrations = new ArrayDeque<>();
    private Footprint before = Footprint.NOTHING;

    /** {@return a client with the default options} */
    public WskClient client() {
        return client(WskClientOptions.defaults());
    }

    /** {@return a client whose sockets share one loop, so that one socket's events tell how far the loop has come} */
    public WskClient clientWithOneLoop() {
        return client(WskClientOptions.defaults().withLoops(1));
    }

    public WskClient client(WskClientOptions options) {
        WskClient client = WskClient.open(options);
        clients.push(client);
        return client;
    }

    public WskRegistration register(WskVersion version) {
        WskRegistration registration =
                WskRegistration.register(new WskClientNpi<>(version, this, new WskClientDispatch<>() {}));
        registrations.push(registration);
        return registration;
    }

    public Peer peer(WskListenSocket listener) throws IOException {
        return peer(listener.localAddress());
    }

    public Peer peer(SocketAddress address) throws IOException {
        return add(Peer.connect(address));
    }

    public Peer add(Peer peer) {
        peers.push(peer);
        return peer;
    }

    /** {@return any free port of 127.0.0.1} */
    public static InetSocketAddress anyPort() {
        return new InetSocketAddress(ipv4(), 0);
    }

    public static InetAddress ipv4() {
        return address(127, 0, 0, 1);
    }

    public static InetAddress ipv6() {
        return address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    private static InetAddress address(int... bytes) {
        byte[] raw = new byte[bytes.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        try {
            return InetAddress.getByAddress(raw);
        } catch (UnknownHostException e) {
            throw new AssertionError("4 or 16 bytes are an address", e);
        }
    }

    /** Starts work on a thread of its own. */
    public static <T> FutureTask<T> inBackground(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "end-to-end-background");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    public static <T> T result(FutureTask<T> task) throws InterruptedException, ExecutionException, TimeoutException {
        return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Waits until the sockets that were closed a moment ago are gone. */
    public static void awaitNoSockets(WskClient client) throws InterruptedException {
        for (WskSocket socket : client.sockets()) {
            assertThat(socket.awaitClose(PATIENCE)).as("%s is closed", socket).isTrue();
        }
        assertThat(client.sockets()).isEmpty();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        assertThat(WARM).isTrue();
        before = Footprint.now();
        assertThat(before.loopThreads()).as("left by an earlier test").isEmpty();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException, InterruptedException {
        for (Peer peer : peers) {
            peer.close();
        }
        for (WskClient client : clients) {
            client.close();
            assertThat(client.sockets()).isEmpty();
        }
        registrations.forEach(WskRegistration::close);
        Footprint.awaitEndOfLoopThreads(PATIENCE);
        assertThat(Footprint.now()).isEqualTo(before);
    }

    /** The JDK opens some descriptors once and keeps them. */
    private static boolean warmUp() {
        try (WskClient client = WskClient.open();
                ServerSocket server = new ServerSocket(0, 1, ipv4());
                Peer peer = Peer.connect(server.getLocalSocketAddress())) {
            peer.reset();
            return client.sockets().isEmpty();
        } catch (IOException e) {
            throw new AssertionError("no loopback connection", e);
        }
    }
}
