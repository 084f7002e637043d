package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.core.SocketCore.CloseKind;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a listener: each goes to a pending accept request, else to the accept callback; in conditional-accept mode
 * it passes the {@link Inspections} first.
 *
 * <p>Connections are taken from the operating system one at a time, each after a look at the gate; one that was taken when the
 * callback was switched off in that very moment is kept {@linkplain #waiting waiting}. Everything is on the loop's thread but the
 * queuing of requests and what is to be inherited.
 */
final class AcceptPath {
    /** Connections that are accepted in one go, so that other sockets of the loop get their turn. */
    private static final int ACCEPTS_PER_TURN = 16;

    /** How long to leave connections alone when the operating system cannot give one, usually for lack of descriptors. */
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private final ListenSocket listener;
    private final TransportListener channel;
    private final CoreLoop loop;
    private final Object context;
    private final WskListenDispatch<Object> table;
    private final EventGate gate;
    private final RequestQueue<Acceptor> requests;
    private final AtomicInteger inherited = new AtomicInteger();

    private volatile @Nullable Inspections inspections;
    private @Nullable TransportConnection waiting;
    private final OpenConnections open;
    private boolean resting;
    private boolean toRequest;

    /** What a {@code WskAccept} gives the accepted socket. */
    private record Acceptor(
            @Nullable Object context, @Nullable WskConnectionDispatch<?> table) {}

    AcceptPath(ListenSocket listener, TransportListener channel, Object context, WskListenDispatch<Object> table) {
        this.listener = listener;
        this.channel = channel;
        this.loop = listener.loop;
        this.context = context;
        this.table = table;
        this.gate = listener.gate();
        this.requests = new RequestQueue<>(loop);
        this.open = new OpenConnections(
                listener.client.options().limits().connectionsPerListener(), () -> loop.execute(this::resume));
    }

    // ---- any thread

    /** Adds to the events that accepted sockets come up with; nothing is ever taken away (ENB-55). */
    void inherit(int events) {
        inherited.getAndAccumulate(events, (before, more) -> before | more);
    }

    /** Before the bind, which decides for good: whether connections will be inspected. */
    void inspect(boolean conditional) {
        inspections = conditional ? new Inspections(listener, this, context, table) : null;
    }

    @Nullable
    Inspections inspections() {
        return inspections;
    }

    /** {@code WskAccept}. */
    void request(@Nullable Object acceptedContext, @Nullable WskConnectionDispatch<?> acceptedTable, Irp irp) {
        RequestQueue.Request<Acceptor> request = requests.add(new Acceptor(acceptedContext, acceptedTable), irp);
        loop.execute(() -> {
            if (listener.isOver()) {
                requests.endAll(listener.whenOver()); // that may have been before
            } else {
                requests.makeCancellable(request);
                resume();
            }
        });
    }

    // ---- the loop

    /** The channel has connections, or somebody wants one now. */
    void ready() {
        if (inspections != null) {
            inspectReady(inspections);
            return;
        }
        for (int i = 0; i < ACCEPTS_PER_TURN && !listener.isOver() && !resting; i++) {
            TransportConnection connection = next();
            if (connection == null) {
                return;
            }
            if (!mayDeliver()) {
                waiting = connection;
                channel.interest(0);
                return;
            }
            deliver(accepted(connection));
        }
    }

    /** Every request is inspected, whether or not the accept callback is on (INE-06). */
    private void inspectReady(Inspections current) {
        for (int i = 0; i < ACCEPTS_PER_TURN && !listener.isOver() && !resting && current.hasRoom(); i++) {
            TransportConnection connection = take();
            if (connection == null) {
                break;
            }
            current.arrived(connection);
            if (!current.hasRoom()) {
                current.holdBack();
            }
        }
        inspected();
    }

    /** Some request was decided, or has gone: connections may be accepted, and there may be room for new requests. */
    void inspected() {
        Inspections current = inspections;
        if (current == null || listener.isOver()) {
            return;
        }
        while (current.hasEstablished() && mayDeliver()) {
            Inspections.Request request = current.claim();
            deliver(request.socket());
        }
        if (!listener.isOver()) {
            channel.interest(current.hasRoom() && !resting && !open.isFull() ? Readiness.READ : 0);
        }
    }

    /** The next connection, or null if there is none or nobody wants it now. */
    private @Nullable TransportConnection next() {
        TransportConnection kept = waiting;
        if (kept != null) {
            waiting = null;
            return kept;
        }
        if (requests.isEmpty() && !gate.isOn(WSK_EVENT_ACCEPT)) {
            if (!gate.isOnOrPark(WSK_EVENT_ACCEPT)) {
                channel.interest(0); // EVT-15: they wait in the backlog
                return null;
            }
        }
        return take();
    }

    private @Nullable TransportConnection take() {
        if (!hasRoom()) {
            channel.interest(0); // they wait in the backlog until one of ours is closed
            return null;
        }
        try {
            return channel.accept();
        } catch (IOException e) {
            rest(e);
            return null;
        }
    }

    /** Whether another connection may be open beside those that are; looked at before it is taken. */
    private boolean hasRoom() {
        boolean room = open.hasRoom();
        if (!room) {
            listener.client
                    .counting()
                    .heldBack
                    .addAndWarn("%s has %,d connections and accepts no more until one is closed"
                            .formatted(listener, open.limit()));
        }
        return room;
    }

    /** The socket that a connection becomes, which counts until it is closed. */
    ConnectionSocket accepted(TransportConnection connection) {
        ConnectionSocket socket = ConnectionSocket.accepted(
                listener.client, listener.client.loops().inTurn(), connection);
        open.opened(socket);
        return socket;
    }

    private void rest(IOException failure) {
        listener.client
                .counting()
                .acceptFailures
                .addAndWarn(
                        "%s cannot accept and rests for %d ms".formatted(listener, PAUSE_NANOS / 1_000_000), failure);
        resting = true;
        channel.interest(0);
        loop.schedule(
                () -> {
                    resting = false;
                    resume();
                },
                PAUSE_NANOS);
    }

    /** Whether a connection can go to a request (ACC-04), or to the callback, whose gate is entered then. */
    private boolean mayDeliver() {
        toRequest = !requests.isEmpty(); // looked at once: another one may be queued in between
        return toRequest || gate.enterOrPark(WSK_EVENT_ACCEPT);
    }

    private void deliver(ConnectionSocket socket) {
        if (toRequest) {
            serve(requests.take(), socket);
        } else {
            indicate(socket);
        }
    }

    /** Nothing is on but what is static (ENB-52, AMB-40). */
    private void serve(RequestQueue.Request<Acceptor> request, ConnectionSocket socket) {
        socket.callbacks().assign(request.what().context, request.what().table);
        if (socket.client.added(socket)) {
            socket.start();
            request.irp().succeed(socket);
        } else {
            socket.closeByRuntime(CloseKind.ABORTIVE);
            request.irp().cancelled("the client is closing");
        }
    }

    /** The gate has been entered. */
    private void indicate(ConnectionSocket socket) {
        socket.callbacks().inherit(inherited.get());
        PendingAccept accept = new PendingAccept(socket);
        AcceptVerdict verdict = AcceptVerdict.REJECTED;
        try {
            if (socket.client.added(socket)) {
                verdict = accept.decided(table.acceptEvent(context, listener.self(), accept));
            }
        } catch (Throwable failure) {
            listener.client.counting().handlerFailures.add();
            HandlerFailures.log(
                    "the accept callback of %s threw; %s is aborted"
                            .formatted(context.getClass().getName(), socket),
                    failure);
        } finally {
            accept.end();
            gate.exit(WSK_EVENT_ACCEPT);
        }
        if (verdict == AcceptVerdict.ACCEPTED) {
            socket.start();
        } else {
            socket.closeByRuntime(CloseKind.ABORTIVE); // AMB-59
        }
    }

    /** Takes up what waited. */
    void resume() {
        if (!listener.isOver() && !resting) {
            gate.unpark();
            channel.interest(Readiness.READ);
            ready();
        }
    }

    /** Nothing is accepted any more. */
    void end(Outcome outcome) {
        open.forget();
        if (waiting != null) {
            waiting.abort();
            waiting = null;
        }
        requests.endAll(outcome);
        if (inspections != null) {
            inspections.abortAll();
        }
    }
}
