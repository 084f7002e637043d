package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskReceiveMode;
import io.wsk.runtime.WskSendFlag;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.transport.TransportChannel;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A stream socket: two sockets, of which one is chosen as its role (CAT-05).
 *
 * <pre>
 * UNDECIDED → LISTENER     listen (LSN-02)
 * UNDECIDED → CONNECTION   connect (CNN-02)
 * </pre>
 *
 * <p>Until then the connection holds the address. The JDK listens as it binds, so {@code listen} moves the address over to the
 * listener; in between, for a moment, nobody holds it.
 */
final class StreamSocket extends SocketCore implements WskStreamSocket {
    private enum Role {
        UNDECIDED,
        LISTENER,
        CONNECTION
    }

    private final ListenSocket listener;
    private final ConnectionSocket connection;
    private final EventGate noEvents = new EventGate(0, 0);

    private final AtomicReference<Role> role = new AtomicReference<>(Role.UNDECIDED);
    private volatile @Nullable SocketAddress bound;

    StreamSocket(ClientObject client, ListenSocket listener, ConnectionSocket connection) {
        super(client, connection.loop);
        this.listener = listener;
        this.connection = connection;
        listener.actFor(this);
        connection.callbacks().actFor(this);
        listener.onClosed(() -> roleClosed(Role.LISTENER));
        connection.onClosed(() -> roleClosed(Role.CONNECTION));
    }

    private @Nullable SocketCore active() {
        return switch (Objects.requireNonNull(role.get())) {
            case UNDECIDED -> null;
            case LISTENER -> listener;
            case CONNECTION -> connection;
        };
    }

    private void roleClosed(Role closed) {
        if (closed == role.get()) {
            closeByRuntime(CloseKind.ABORTIVE); // without effect if the application has asked for it
            completeClose();
        }
    }

    private ListenSocket listener() {
        requireRole(Role.LISTENER, "LSN-02", "a function of the listening role");
        return listener;
    }

    private ConnectionSocket connection() {
        requireRole(Role.CONNECTION, "CNN-02", "a function of the connection role");
        return connection;
    }

    /** A request of a role; that the socket has not taken it goes to the IRP too (IRP-04). */
    private WskStatus listenerRequest(WskIrp irp, Request request) {
        return roleRequest(irp, this::listener, request);
    }

    private WskStatus connectionRequest(WskIrp irp, Request request) {
        return roleRequest(irp, this::connection, request);
    }

    private WskStatus roleRequest(WskIrp irp, Runnable check, Request request) {
        try {
            check.run();
        } catch (WskException e) {
            Irp.begin(irp, loop).fail(e);
            return e.status();
        }
        return request.issue();
    }

    private void requireRole(Role wanted, String rule, String what) {
        requireOpen();
        if (role.get() != wanted) {
            throw wrongState(
                    rule,
                    what + " on " + this,
                    wanted == Role.LISTENER ? "call listen() after the bind" : "call connect(…) after the bind");
        }
    }

    @Override
    EventGate gate() {
        SocketCore active = active();
        return active == null ? noEvents : active.gate();
    }

    @Override
    TransportChannel channel() {
        return role.get() == Role.LISTENER ? listener.channel() : connection.channel();
    }

    @Override
    public Optional<WskCategory> category() {
        return Optional.of(WskCategory.STREAM);
    }

    @Override
    boolean isBound() {
        return bound != null;
    }

    /** Without a role, an option is for either. */
    @Override
    List<TransportChannel> optionChannels() {
        return active() == null ? List.of(connection.channel(), listener.channel()) : List.of(channel());
    }

    // ---- events

    @Override
    int validEvents() {
        SocketCore active = active();
        return active == null ? WSK_EVENT_ACCEPT | WSK_EVENTS_CONNECTION : active.validEvents();
    }

    @Override
    int disableableEvents() {
        SocketCore active = active();
        return active == null ? validEvents() : active.disableableEvents();
    }

    @Override
    int implementedEvents() {
        return connection.implementedEvents();
    }

    @Override
    void requireEventState() {
        SocketCore active = active();
        if (active == null) {
            throw wrongState("AMB-49", "events of " + this, "switch them after listen() or connect(…)");
        }
        active.requireEventState();
    }

    @Override
    void enableEvents(int mask) {
        SocketCore active = active();
        if (active != null) {
            active.enableEvents(mask);
        }
    }

    @Override
    void resume() {
        SocketCore active = active();
        if (active != null) {
            active.resume();
        }
    }

    @Override
    public void enable(ListenEvent event) {
        listener().enable(event);
    }

    @Override
    public void enable(int mask) {
        enableMask(mask);
    }

    @Override
    public void enableOnAccepted(ConnectionEvent event) {
        listener().enableOnAccepted(event);
    }

    @Override
    public void enableOnAccepted(ConnectionEvent first, ConnectionEvent second) {
        listener().enableOnAccepted(first, second);
    }

    @Override
    public void enableOnAccepted(ConnectionEvent first, ConnectionEvent second, ConnectionEvent third) {
        listener().enableOnAccepted(first, second, third);
    }

    @Override
    public WskStatus disable(ListenEvent event) {
        return listener().disable(event);
    }

    @Override
    public WskStatus disable(ListenEvent event, WskIrp irp) {
        return listenerRequest(irp, () -> listener.disable(event, irp));
    }

    @Override
    public boolean disableAndAwait(ListenEvent event, Duration timeout) throws InterruptedException {
        return listener().disableAndAwait(event, timeout);
    }

    @Override
    public void enable(ConnectionEvent event) {
        connection().enable(event);
    }

    @Override
    public void enable(ConnectionEvent first, ConnectionEvent second) {
        connection().enable(first, second);
    }

    @Override
    public void enable(ConnectionEvent first, ConnectionEvent second, ConnectionEvent third) {
        connection().enable(first, second, third);
    }

    @Override
    public WskStatus disable(ConnectionEvent event) {
        return connection().disable(event);
    }

    @Override
    public WskStatus disable(ConnectionEvent event, WskIrp irp) {
        return connectionRequest(irp, () -> connection.disable(event, irp));
    }

    @Override
    public boolean disableAndAwait(ConnectionEvent event, Duration timeout) throws InterruptedException {
        return connection().disableAndAwait(event, timeout);
    }

    // ---- the way to a role

    @Override
    public void bind(SocketAddress local) {
        requireOpen();
        if (bound != null) {
            throw wrongState("AMB-23", "bind of " + this, "bind a socket once");
        }
        connection.bind(local);
        bound = connection.localAddress();
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

    @Override
    public void listen() {
        SocketAddress local = take(Role.LISTENER, "listen");
        connection.closeByRuntime(CloseKind.ABORTIVE);
        connection.channel().close(); // gives the address free now, on this thread
        connection.connection().removeFile();
        try {
            listener.bind(local);
        } catch (WskException e) {
            closeByRuntime(CloseKind.ABORTIVE); // the address is lost, and nothing can be done with the socket any more
            throw e;
        }
    }

    @Override
    public WskStatus listen(WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            listen();
            taken.succeed(0);
            return WskStatus.SUCCESS;
        });
    }

    @Override
    public void connect(SocketAddress remote) {
        loop.group().requireMayWait("connect");
        takeConnectionRole();
        connection.connect(remote);
    }

    @Override
    public WskStatus connect(SocketAddress remote, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop); // before the role, which an IRP that is in use must not cost
        return answer(taken, () -> {
            takeConnectionRole();
            return connection.startConnect(remote, taken);
        });
    }

    @Override
    public WskStatus connectEx(SocketAddress remote, ByteBuffer data, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            ConnectionSocket.requireFirstData(data);
            takeConnectionRole();
            return connection.startConnectEx(remote, data, taken);
        });
    }

    private void takeConnectionRole() {
        take(Role.CONNECTION, "connect");
        listener.closeByRuntime(CloseKind.ABORTIVE);
    }

    /** Takes the role in one step, before anything follows from it: of two threads that try, one is refused (AMB-60). */
    private SocketAddress take(Role wanted, String operation) {
        requireOpen();
        SocketAddress local = bound;
        if (local == null || !role.compareAndSet(Role.UNDECIDED, wanted)) {
            throw wrongState(
                    "BND-05", operation + " of " + this, "bind the socket first, then listen or connect, once");
        }
        return local;
    }

    // ---- functions of the roles

    @Override
    public SocketAddress localAddress() {
        requireOpen();
        return role.get() == Role.LISTENER ? listener.localAddress() : connection.localAddress();
    }

    @Override
    public SocketAddress remoteAddress() {
        return connection().remoteAddress();
    }

    @Override
    public <A> WskStatus accept(A acceptedContext, WskConnectionDispatch<? super A> acceptedTable, WskIrp irp) {
        return listenerRequest(irp, () -> listener.accept(acceptedContext, acceptedTable, irp));
    }

    @Override
    public WskStatus accept(WskIrp irp) {
        return listenerRequest(irp, () -> listener.accept(irp));
    }

    @Override
    public WskInspectId inspectId() {
        return connection().inspectId();
    }

    @Override
    void conditionalAccept(boolean on) {
        throw noInspection();
    }

    @Override
    boolean conditionalAccept() {
        throw noInspection();
    }

    private WskException noInspection() {
        return new WskException(
                WskStatus.NOT_SUPPORTED,
                "AMB-50",
                "conditional accept on " + this,
                "use a listening socket, which has inspectComplete");
    }

    @Override
    public WskStatus inspectComplete(WskInspectId id, WskInspectAction action, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            throw noInspection();
        });
    }

    @Override
    public void send(ByteBuffer data) {
        connection().send(data);
    }

    @Override
    public int trySend(ByteBuffer data) {
        return connection().trySend(data);
    }

    @Override
    public WskStatus send(ByteBuffer data, WskIrp irp) {
        return connectionRequest(irp, () -> connection.send(data, irp));
    }

    @Override
    public WskStatus send(ByteBuffer data, WskSendFlag flag, WskIrp irp) {
        return connectionRequest(irp, () -> connection.send(data, flag, irp));
    }

    @Override
    public long sendBacklog() {
        return connection().sendBacklog();
    }

    @Override
    public long idealSendBacklog() {
        return connection().idealSendBacklog();
    }

    @Override
    public WskStatus receive(ByteBuffer target, WskIrp irp) {
        return connectionRequest(irp, () -> connection.receive(target, irp));
    }

    @Override
    public WskStatus receive(ByteBuffer target, WskReceiveMode mode, WskIrp irp) {
        return connectionRequest(irp, () -> connection.receive(target, mode, irp));
    }

    @Override
    public long receiveBacklog() {
        return connection().receiveBacklog();
    }

    @Override
    public void release(WskDataIndication retained) {
        connection.release(retained); // also after the close, which leaves it to the application (REL-03)
    }

    @Override
    public void disconnect(WskDisconnectKind kind) {
        connection().disconnect(kind);
    }

    @Override
    public WskStatus disconnect(WskDisconnectKind kind, WskIrp irp) {
        return connectionRequest(irp, () -> connection.disconnect(kind, irp));
    }

    @Override
    public WskStatus disconnect(ByteBuffer finalData, WskIrp irp) {
        return connectionRequest(irp, () -> connection.disconnect(finalData, irp));
    }

    @Override
    public WskStatus setTcpSilentMode(WskIrp irp) {
        return connectionRequest(irp, () -> connection.setTcpSilentMode(irp));
    }

    // ---- the end

    @Override
    void closeOnLoop(CloseKind kind) {
        if (isClosed()) {
            return;
        }
        SocketCore active = active();
        if (active != listener) {
            listener.closeByRuntime(CloseKind.ABORTIVE);
        }
        if (active != connection) {
            connection.closeByRuntime(CloseKind.ABORTIVE);
        }
        if (active == null || active.isClosed()) {
            completeClose();
        } else {
            active.closeByRuntime(kind); // its hook completes this one
        }
    }

    /** It lives and dies with its role, which has the channel. */
    @Override
    boolean isDead() {
        SocketCore active = active();
        return active != null && active.isDead();
    }

    @Override
    void end(Outcome outcome) {}

    @Override
    void callDead() {}

    @Override
    void closeExtensions() {
        SocketCore active = active();
        if (active != null) {
            active.closeExtensions();
        }
    }

    /** It lives and dies with its role. */
    @Override
    SocketCore addressWatcher() {
        SocketCore active = active();
        return active == null ? this : active;
    }

    @Override
    SocketCore extensionOwner() {
        SocketCore active = active();
        if (active == null) {
            throw wrongState("AMB-49", "an extension of " + this, "register it after listen() or connect(…)");
        }
        return active;
    }

    @Override
    public String toString() {
        SocketCore active = active();
        return "stream socket (" + role.get() + (active == null ? ")" : "), " + active);
    }
}
