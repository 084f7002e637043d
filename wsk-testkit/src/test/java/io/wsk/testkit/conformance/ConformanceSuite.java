package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.option.WskSocketOptions;
import java.net.StandardProtocolFamily;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A set of tests of the WSK rules that knows no transport. {@link ConformanceSuites} nests them all.
 *
 * <p>That something has happened is said with {@link #until} (or {@link #result}, {@link #outcome}), that it has not with
 * {@link #settle} and an assertion.
 */
@Timeout(60)
@ExtendWith(NetworkResolver.class)
public abstract class ConformanceSuite {
    /** The world around the sockets under test. */
    protected ConformanceNetwork net;

    /** A client without sockets, with one loop. */
    protected WskClient client;

    @BeforeEach
    final void openNetwork(ConformanceNetwork network) {
        net = network;
        CallbackThreads.Chosen.by(network);
        client = net.client();
    }

    @AfterEach
    final void closeNetwork() {
        net.close();
    }

    // ---- waiting

    /** Returns when everything has happened that follows from what was done until now. */
    protected final void settle() {
        net.settle();
    }

    /** Waits for what must come true by itself. */
    protected final void until(BooleanSupplier condition, String what) {
        net.until(condition, what);
    }

    /** Waits for what is done inside a callback or meanwhile; {@return its result} */
    protected final <T> T result(CompletableFuture<T> result) {
        until(result::isDone, "the callback is called");
        try {
            return result.join();
        } catch (CompletionException e) {
            throw new AssertionError("failed during the callback: " + e.getCause(), e.getCause());
        }
    }

    /** Waits for completion; {@return the status} */
    protected final WskStatus outcome(WskIrp irp) {
        until(irp::isCompleted, "the IRP completes");
        return irp.status();
    }

    /** Makes a call that waits; {@return its result} */
    protected final <T> T await(Callable<T> call) {
        try {
            return net.await(call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** {@return the refusal of a call} It names the status, the rule, and says what to do instead. */
    protected static WskException refused(WskStatus status, String rule, Callable<?> call) {
        return refused(status, rule, (ThrowingCallable) call::call);
    }

    /** {@return the refusal of a call} It names the status, the rule, and says what to do instead. */
    protected static WskException refused(WskStatus status, String rule, ThrowingCallable call) {
        WskException refusal = catchThrowableOfType(WskException.class, call);
        assertThat(refusal).as("refusal with " + rule).isNotNull();
        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.remedy()).isNotBlank();
        assertThat(refusal).hasMessageContainingAll(status.name(), rule, refusal.remedy());
        return refusal;
    }

    /** An IRP that notes whether the callback was running when it completed. */
    protected final class WatchedIrp {
        private final AtomicBoolean duringTheCall = new AtomicBoolean();
        final WskIrp irp;

        /** Makes an IRP that watches the callback. */
        protected WatchedIrp(Callback<?, ?> callback) {
            irp = WskIrp.create(done -> duringTheCall.set(callback.isRunning()));
        }

        void completesAfterTheCall() {
            assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
            assertThat(duringTheCall)
                    .as("completed while the callback was running")
                    .isFalse();
        }
    }

    // ---- sockets of the 1:1 layer: all callbacks are off

    /** A connected socket with a full table, and its peer. */
    protected record Connection(WskConnectionSocket socket, ConnectionHandler handler, StreamPeer peer) {}

    /** A bound listener with a table that has accept. */
    protected record Listener(WskListenSocket socket, ListenHandler handler) {}

    /** A bound datagram socket with a full table. */
    protected record Datagrams(WskDatagramSocket socket, DatagramHandler handler) {}

    /** {@return a socket that has connected to a peer} */
    protected final Connection connected() {
        return connected(client, ConnectionTable.ALL);
    }

    /** {@return a socket of a client, with a table, that has connected to a peer} */
    protected final Connection connected(WskClient owner, ConnectionTable table) {
        ConnectionHandler handler = new ConnectionHandler();
        WskConnectionSocket socket = owner.connectionSocket(StandardProtocolFamily.INET, handler, table);
        StreamServer server = net.server();
        socket.bind(net.anyPort());
        WskIrp irp = WskIrp.create();
        socket.connect(server.address(), irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        return new Connection(socket, handler, server.accept());
    }

    /** {@return a bound listener} */
    protected final Listener listening() {
        return listening(client);
    }

    /** {@return a bound listener of a client} */
    protected final Listener listening(WskClient owner) {
        ListenHandler handler = new ListenHandler();
        WskListenSocket socket = owner.listenSocket(StandardProtocolFamily.INET, handler, ListenTable.ACCEPT);
        socket.bind(net.anyPort());
        return new Listener(socket, handler);
    }

    /** {@return a bound listener in conditional-accept mode, whose accept callback is off} */
    protected final Listener inspecting() {
        return inspecting(client);
    }

    /** {@return a bound listener of a client in conditional-accept mode, whose accept callback is off} */
    protected final Listener inspecting(WskClient owner) {
        ListenHandler handler = new ListenHandler();
        WskListenSocket socket = owner.listenSocket(StandardProtocolFamily.INET, handler, ListenTable.CONDITIONAL);
        socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true);
        socket.bind(net.anyPort());
        return new Listener(socket, handler);
    }

    /** {@return a connection of a peer to a listener whose accept callback is on, as that accepts it} */
    protected final Connection acceptedBy(Listener listener) {
        int before = listener.handler().accepted().size();
        StreamPeer peer = net.connect(listener.socket().localAddress());
        until(() -> listener.handler().accepted().size() > before, "the connection is accepted");
        ListenHandler.Connected accepted = listener.handler().accepted().get(before);
        return new Connection(accepted.socket(), accepted.handler(), peer);
    }

    /** {@return a bound datagram socket} */
    protected final Datagrams datagrams() {
        return datagrams(client);
    }

    /** {@return a bound datagram socket of a client} */
    protected final Datagrams datagrams(WskClient owner) {
        DatagramHandler handler = new DatagramHandler();
        WskDatagramSocket socket = owner.datagramSocket(StandardProtocolFamily.INET, handler, DatagramTable.ALL);
        socket.bind(net.anyPort());
        return new Datagrams(socket, handler);
    }
}
