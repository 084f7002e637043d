package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;

import io.wsk.annotations.WskCategory;
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
import io.wsk.runtime.transport.TransportListener;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A listening socket: CREATED → BINDING → LISTENING (bind, LIF-71). What it accepts is the business of the {@link AcceptPath}. */
final class ListenSocket extends SocketCore implements WskListenSocket {
    private enum State {
        CREATED,
        BINDING,
        LISTENING
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.CREATED);
    private final TransportListener channel;
    private final Object context;
    private final WskListenDispatch<Object> table;
    private final EventGate gate;
    private final AcceptPath accepting;
    private volatile @Nullable SocketFile file;

    private WskListenSocket self = this;
    private volatile boolean conditional;

    @SuppressWarnings("unchecked") // the client's signatures guarantee that the table takes this context
    ListenSocket(
            ClientObject client, CoreLoop loop, TransportListener channel, Object context, WskListenDispatch<?> table) {
        super(client, loop);
        this.channel = channel;
        ConnectionCallbacks.requireHandlers(context, table);
        this.context = context;
        this.table = (WskListenDispatch<Object>) table;
        this.gate = new EventGate(0, client.staticEventCallbacks() & WSK_EVENT_ACCEPT);
        this.gate.restrict(table.eventMask());
        this.accepting = new AcceptPath(this, channel, context, this.table);
    }

    /** Makes callbacks see another object than this, which is its listening role. */
    void actFor(WskListenSocket newSelf) {
        self = newSelf;
    }

    WskListenSocket self() {
        return self;
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

    @Override
    boolean isBound() {
        return state.get() != State.CREATED;
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

    /** What accepted sockets come up with, from the first one on. */
    void inherit(int mask) {
        accepting.inherit(mask);
    }

    @Override
    void enableEvents(int mask) {
        accepting.inherit(mask & WSK_EVENTS_CONNECTION);
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
        Objects.requireNonNull(local, "local");
        requireOpen();
        if (!state.compareAndSet(State.CREATED, State.BINDING)) {
            throw wrongState("AMB-23", "bind of " + this, "bind a socket once");
        }
        accepting.inspect(conditional);
        try {
            channel.listen(local, client.options().listenBacklog());
        } catch (IOException | RuntimeException e) {
            state.set(State.CREATED);
            throw NetworkFailure.of("listen on", local, e);
        }
        file = SocketFile.madeBy(local);
        state.set(State.LISTENING);
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
            accepting.ready();
        }
    }

    @Override
    void callDead() {
        int toldBy = conditional ? 0 : WSK_EVENT_ACCEPT; // inspect cannot be off (ENB-42)
        callDead(toldBy, context, () -> table.socketDeadEvent(context, self, WskStatus.FILE_FORCED_CLOSED));
    }

    @Override
    public SocketAddress localAddress() {
        requireOpen();
        if (state.get() != State.LISTENING) {
            throw wrongState("GLA-01", "local address of " + this, "bind the socket first");
        }
        return boundAddress();
    }

    @Override
    public <A> WskStatus accept(A acceptedContext, WskConnectionDispatch<? super A> acceptedTable, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            client.requireReadyFor(acceptedTable);
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
        accepting.request(acceptedContext, acceptedTable, irp);
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
            Inspections current = accepting.inspections();
            if (current == null) {
                throw wrongState("ICP-01", "inspectComplete on " + this, "set SO_CONDITIONAL_ACCEPT before the bind");
            }
            current.complete(id, action);
            taken.succeed(0);
            return WskStatus.SUCCESS;
        });
    }

    @Override
    void resume() {
        if (!isOver() && state.get() == State.LISTENING) {
            accepting.resume();
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
        SocketFile.remove(file);
        accepting.end(outcome);
    }

    @Override
    public String toString() {
        try {
            return "listening socket " + (state.get() == State.LISTENING ? channel.localAddress() : "(" + state + ")");
        } catch (IOException e) {
            return "listening socket (closed)";
        }
    }
}
