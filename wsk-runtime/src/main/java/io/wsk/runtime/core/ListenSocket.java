package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.TransportChannel;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportListener;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A listening socket: CREATED → LISTENING (bind, LIF-71).
 *
 * <p>Connections are taken from the operating system one at a time, each after a look at the gate; one that was taken when the
 * callback was switched off in that very moment is kept {@linkplain #waiting waiting}.
 */
final class ListenSocket extends SocketCore implements WskListenSocket {
    private enum State {
        CREATED,
        LISTENING
    }

    /** Connections that are accepted in one go, so that other sockets of the loop get their turn. */
    private static final int ACCEPTS_PER_TURN = 16;

    /** How long to leave connections alone when the operating system cannot give one, usually for lack of descriptors. */
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private final AtomicReference<State> state = new AtomicReference<>(State.CREATED);
    private final TransportListener channel;
    private final Object context;
    private final WskListenDispatch<Object> table;
    private final EventGate gate;
    private final AtomicInteger inherited = new AtomicInteger();

    private final RequestQueue<Acceptor> requests;

    private WskListenSocket self = this;
    private @Nullable UnixDomainSocketAddress file;
    private @Nullable TransportConnection waiting;
    private volatile boolean conditional;
    private volatile @Nullable Inspections inspections;
    private boolean resting;
    private boolean toRequest;

    /** What a {@code WskAccept} gives the accepted socket. */
    private record Acceptor(
            @Nullable Object context, @Nullable WskConnectionDispatch<?> table) {}

    @SuppressWarnings("unchecked") // the client's signatures guarantee that the table takes this context
    ListenSocket(
            ClientObject client, CoreLoop loop, TransportListener channel, Object context, WskListenDispatch<?> table) {
        super(client, loop);
        this.channel = channel;
        this.requests = new RequestQueue<>(loop);
        this.context = context;
        this.table = (WskListenDispatch<Object>) table;
        this.gate = new EventGate(0, client.staticEventCallbacks() & WSK_EVENT_ACCEPT);
        this.gate.restrict(table.eventMask());
    }

    /** Makes callbacks see another object than this, which is its listening role. */
    void actFor(WskListenSocket newSelf) {
        self = newSelf;
    }

    @Override
    EventGate gate() {
        return gate;
    }

    @Override
    TransportChannel channel() {
        return channel;
    }

    @Override
    public Optional<WskCategory> category() {
        return Optional.of(WskCategory.LISTEN);
    }

    // ---- events

    @Override
    int validEvents() {
        return WSK_EVENT_ACCEPT | WSK_EVENTS_CONNECTION;
    }

    @Override
    int disableableEvents() {
        return WSK_EVENT_ACCEPT;
    }

    @Override
    int implementedEvents() {
        return table.eventMask();
    }

    @Override
    void requireEventState() {
        if (state.get() != State.LISTENING) {
            throw wrongState("ENB-14", "events of " + this, "switch them when the socket is bound");
        }
    }

    @Override
    void enableEvents(int mask) {
        inherited.getAndAccumulate(mask & WSK_EVENTS_CONNECTION, (before, more) -> before | more); // ENB-55
        super.enableEvents(mask & WSK_EVENT_ACCEPT);
    }

    @Override
    public void enable(ListenEvent event) {
        enableMask(event.flag());
    }

    @Override
    public void enable(int mask) {
        enableMask(mask);
    }

    @Override
    public void enableOnAccepted(ConnectionEvent event) {
        enableMask(event.flag());
    }

    @Override
    public void enableOnAccepted(ConnectionEvent first, ConnectionEvent second) {
        enableMask(first.flag() | second.flag());
    }

    @Override
    public void enableOnAccepted(ConnectionEvent first, ConnectionEvent second, ConnectionEvent third) {
        enableMask(first.flag() | second.flag() | third.flag());
    }

    @Override
    public WskStatus disable(ListenEvent event) {
        return disableEvent(event);
    }

    @Override
    public WskStatus disable(ListenEvent event, WskIrp irp) {
        return disableEvent(event, irp);
    }

    @Override
    public boolean disableAndAwait(ListenEvent event, Duration timeout) throws InterruptedException {
        return disableEventAndAwait(event, timeout);
    }

    // ---- functions

    @Override
    public void bind(SocketAddress local) {
        requireOpen();
        if (!state.compareAndSet(State.CREATED, State.LISTENING)) {
            throw wrongState("AMB-23", "bind of " + this, "bind a socket once");
        }
        if (conditional) {
            inspections = new Inspections(this, context, table);
        }
        try {
            channel.listen(local, client.options().listenBacklog());
        } catch (IOException | RuntimeException e) {
            state.set(State.CREATED);
            throw NetworkFailure.of("listen on", local, e);
        }
        if (local instanceof UnixDomainSocketAddress path) {
            file = path;
        }
        loop.execute(this::attach);
    }

    @Override
    public WskStatus bind(SocketAddress local, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            bind(local);
            taken.succeed(0);
            return WskStatus.SUCCESS;
        });
    }

    private void attach() {
        if (isOver()) {
            return;
        }
        try {
            channel.attach(loop.transportLoop(), this::ready);
            channel.interest(Readiness.READ);
        } catch (IOException e) {
            died(e);
        }
    }

    private void ready(int readiness) {
        if ((readiness & Readiness.FAILED) != 0) {
            died(null);
        } else {
            acceptReady();
        }
    }

    @Override
    void callDead() {
        int toldBy = conditional ? 0 : WSK_EVENT_ACCEPT; // inspect cannot be off (ENB-42)
        callDead(toldBy, () -> table.socketDeadEvent(context, self, WskStatus.FILE_FORCED_CLOSED));
    }

    @Override
    public SocketAddress localAddress() {
        requireOpen();
        if (state.get() == State.CREATED) {
            throw wrongState("GLA-01", "local address of " + this, "bind the socket first");
        }
        return boundAddress();
    }

    @Override
    public <A> WskStatus accept(A acceptedContext, WskConnectionDispatch<? super A> acceptedTable, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            client.requireStatic(acceptedTable);
            return startAccept(acceptedContext, acceptedTable, taken);
        });
    }

    @Override
    public WskStatus accept(WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> startAccept(null, null, taken));
    }

    private WskStatus startAccept(
            @Nullable Object acceptedContext, @Nullable WskConnectionDispatch<?> acceptedTable, Irp irp) {
        requireOpen();
        if (state.get() != State.LISTENING) {
            throw wrongState("ACC-01", "accept on " + this, "bind the socket first");
        }
        RequestQueue.Request<Acceptor> request = requests.add(new Acceptor(acceptedContext, acceptedTable), irp);
        loop.execute(() -> {
            if (isOver()) {
                requests.endAll(whenOver()); // that may have been before
            } else {
                requests.makeCancellable(request);
                resume();
            }
        });
        return WskStatus.PENDING;
    }

    @Override
    void conditionalAccept(boolean on) {
        if (state.get() != State.CREATED) {
            throw wrongState("ENB-41", "SO_CONDITIONAL_ACCEPT = " + on + " on " + this, "set it before the bind");
        } else if (on && !table.implementsInspect()) {
            throw invalid(
                    "AMB-57",
                    "SO_CONDITIONAL_ACCEPT on %s, whose table %s lacks inspect and abort"
                            .formatted(this, table.getClass().getName()),
                    "add handlers for @WskInspectEvent and @WskAbortEvent");
        }
        conditional = on;
    }

    @Override
    boolean conditionalAccept() {
        return conditional;
    }

    @Override
    public WskStatus inspectComplete(WskInspectId id, WskInspectAction action, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            requireOpen();
            Inspections current = inspections;
            if (current == null) {
                throw wrongState("ICP-01", "inspectComplete on " + this, "set SO_CONDITIONAL_ACCEPT before the bind");
            }
            current.complete(id, action);
            taken.succeed(0);
            return WskStatus.SUCCESS;
        });
    }

    // ---- accepting

    private void acceptReady() {
        if (inspections != null) {
            inspectReady(inspections);
            return;
        }
        for (int i = 0; i < ACCEPTS_PER_TURN && !isOver() && !resting; i++) {
            TransportConnection connection = next();
            if (connection == null) {
                return;
            }
            if (!mayDeliver()) {
                waiting = connection;
                channel.interest(0);
                return;
            }
            deliver(ConnectionSocket.accepted(client, client.loops().inTurn(), connection), connection);
        }
    }

    /** Every request is inspected, whether or not the accept callback is on (INE-06). */
    private void inspectReady(Inspections current) {
        for (int i = 0; i < ACCEPTS_PER_TURN && !isOver() && !resting && current.hasRoom(); i++) {
            TransportConnection connection = take();
            if (connection == null) {
                break;
            }
            current.arrived(connection);
        }
        inspected();
    }

    /** Some request was decided, or has gone: connections may be accepted, and there may be room for new requests. */
    void inspected() {
        Inspections current = inspections;
        if (current == null || isOver()) {
            return;
        }
        while (current.hasEstablished() && mayDeliver()) {
            Inspections.Request request = current.claim();
            deliver(request.socket(), request.connection());
        }
        if (!isOver()) {
            channel.interest(current.hasRoom() && !resting ? Readiness.READ : 0);
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
            if (!gate.enterOrPark(WSK_EVENT_ACCEPT)) {
                channel.interest(0); // EVT-15: they wait in the backlog
                return null;
            }
            gate.exit(WSK_EVENT_ACCEPT); // enabled in between
        }
        return take();
    }

    private @Nullable TransportConnection take() {
        try {
            return channel.accept();
        } catch (IOException e) {
            rest(e);
            return null;
        }
    }

    private void rest(IOException failure) {
        HandlerFailures.warn("%s cannot accept and rests for %d ms".formatted(this, PAUSE_NANOS / 1_000_000), failure);
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

    private void deliver(ConnectionSocket socket, TransportConnection connection) {
        if (toRequest) {
            serve(requests.take(), socket);
        } else {
            accept(socket, connection);
        }
    }

    /** Nothing is on but what is static (ENB-52, AMB-40). */
    private void serve(RequestQueue.Request<Acceptor> request, ConnectionSocket socket) {
        socket.callbacks().assign(request.what().context, request.what().table);
        if (client.added(socket)) {
            socket.start();
            request.irp().succeed(socket);
        } else {
            socket.closeByRuntime(CloseKind.ABORTIVE);
            request.irp().cancelled("the client is closing");
        }
    }

    /** The gate has been entered. */
    private void accept(ConnectionSocket socket, TransportConnection connection) {
        socket.callbacks().inherit(inherited.get());
        PendingAccept accept = new PendingAccept(socket, connection);
        AcceptVerdict verdict = AcceptVerdict.REJECTED;
        try {
            if (client.added(socket)) {
                verdict = accept.decided(table.acceptEvent(context, self, accept));
            }
        } catch (Throwable failure) {
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

    @Override
    void resume() {
        if (!isOver() && !resting && state.get() == State.LISTENING) {
            gate.unpark();
            channel.interest(Readiness.READ);
            acceptReady();
        }
    }

    @Override
    void closeOnLoop(CloseKind kind) {
        if (isClosed()) {
            return;
        }
        end(irp -> irp.cancelled("the listener was closed"));
        completeClose();
    }

    @Override
    void end(Outcome outcome) {
        channel.close();
        if (waiting != null) {
            waiting.abort();
            waiting = null;
        }
        removeFile();
        requests.endAll(outcome);
        if (inspections != null) {
            inspections.abortAll();
        }
    }

    private void removeFile() {
        UnixDomainSocketAddress current = file;
        file = null;
        if (current != null) {
            try {
                Files.deleteIfExists(current.getPath());
            } catch (IOException e) {
                HandlerFailures.warn("the socket file " + current + " could not be removed", e);
            }
        }
    }

    @Override
    public String toString() {
        try {
            return "listening socket " + (state.get() == State.CREATED ? "(CREATED)" : channel.localAddress());
        } catch (IOException e) {
            return "listening socket (closed)";
        }
    }
}
