package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A connection-oriented socket.
 *
 * <pre>
 * CREATED      → BOUND         bind
 * BOUND        → CONNECTING    connect
 * CONNECTING   → CONNECTED     established
 * CONNECTING   → DISCONNECTED  failed
 * ACCEPTING    → CONNECTED     the accept callback has returned (AMB-43)
 * CONNECTED    → DISCONNECTED  broken, or abortive disconnect by this side
 * </pre>
 *
 * <p>A socket whose two halves have ended in order stays CONNECTED; the paths know about the halves. The end of the socket
 * object itself is {@link SocketCore}'s.
 */
final class ConnectionSocket extends SocketCore implements WskConnectionSocket {
    private enum State {
        CREATED,
        BOUND,
        CONNECTING,
        ACCEPTING,
        CONNECTED,
        DISCONNECTED
    }

    private final AtomicReference<State> state;
    private final TransportConnection channel;
    private final EventGate gate;
    private final SendPath send;
    private final ReceivePath receive;
    private final AtomicInteger retained = new AtomicInteger();

    private WskConnectionSocket self = this;
    private @Nullable Object context;
    private @Nullable WskConnectionDispatch<Object> table;
    private @Nullable ConnectAttempt attempt;
    private WskLoop.@Nullable Timer closeTimer;
    private volatile boolean outputEnds;
    private @Nullable WskInspectId inspectId;
    private @Nullable Runnable peerGone;
    private boolean callable;
    private boolean attached;
    private boolean channelClosed;
    private int interest;

    private ConnectionSocket(
            ClientObject client, CoreLoop loop, TransportConnection channel, State initial, int statics) {
        super(client, loop);
        this.state = new AtomicReference<>(initial);
        this.callable = initial != State.ACCEPTING;
        this.channel = channel;
        this.gate = new EventGate(0, statics & WSK_EVENTS_CONNECTION);
        this.send = new SendPath(this, channel);
        this.receive = new ReceivePath(this, channel);
    }

    /** A socket that the application will bind and connect. */
    static ConnectionSocket create(ClientObject client, CoreLoop loop, TransportConnection channel) {
        return new ConnectionSocket(client, loop, channel, State.CREATED, client.staticEventCallbacks());
    }

    /** A socket that a listener has accepted, before its accept callback has decided. */
    static ConnectionSocket accepted(ClientObject client, CoreLoop loop, TransportConnection channel) {
        return new ConnectionSocket(client, loop, channel, State.ACCEPTING, client.staticEventCallbacks());
    }

    /** Gives the socket its context and table; before any callback can run. */
    @SuppressWarnings("unchecked") // the facade's signatures guarantee that the table takes this context
    void assign(@Nullable Object newContext, @Nullable WskConnectionDispatch<?> newTable) {
        context = newContext;
        table = (WskConnectionDispatch<Object>) newTable;
        gate.restrict(implementedEvents());
    }

    /** Makes callbacks see another object than this, which is its connection role. */
    void actFor(WskConnectionSocket newSelf) {
        self = newSelf;
    }

    WskConnectionSocket self() {
        return self;
    }

    /** Loop: the table to call; none before the accept callback has returned (AMB-43). */
    @Nullable
    WskConnectionDispatch<Object> table() {
        return callable ? table : null;
    }

    Object context() {
        Object current = context;
        return current == null ? this : current;
    }

    String contextName() {
        return context().getClass().getName();
    }

    @Override
    EventGate gate() {
        return gate;
    }

    @Override
    TransportConnection channel() {
        return channel;
    }

    @Override
    public Optional<WskCategory> category() {
        return Optional.of(WskCategory.CONNECTION);
    }

    // ---- events

    @Override
    int validEvents() {
        return WSK_EVENTS_CONNECTION;
    }

    @Override
    int disableableEvents() {
        return WSK_EVENTS_CONNECTION;
    }

    @Override
    int implementedEvents() {
        WskConnectionDispatch<Object> current = table;
        return current == null ? 0 : current.eventMask();
    }

    @Override
    void requireEventState() {
        if (!isConnected()) {
            throw wrongState("ENB-15", "events of " + this, "switch them when the socket is connected");
        }
    }

    private boolean isConnected() {
        State current = state.get();
        return current == State.CONNECTED || current == State.ACCEPTING || current == State.DISCONNECTED;
    }

    @Override
    public void enable(ConnectionEvent event) {
        enableMask(event.flag());
    }

    @Override
    public void enable(ConnectionEvent first, ConnectionEvent second) {
        enableMask(first.flag() | second.flag());
    }

    @Override
    public void enable(ConnectionEvent first, ConnectionEvent second, ConnectionEvent third) {
        enableMask(first.flag() | second.flag() | third.flag());
    }

    @Override
    public void enable(int mask) {
        enableMask(mask);
    }

    @Override
    public WskStatus disable(ConnectionEvent event) {
        return disableEvent(event);
    }

    @Override
    public WskStatus disable(ConnectionEvent event, WskIrp irp) {
        return disableEvent(event, irp);
    }

    @Override
    public boolean disableAndAwait(ConnectionEvent event, Duration timeout) throws InterruptedException {
        return disableEventAndAwait(event, timeout);
    }

    // ---- the way to connected

    @Override
    public void bind(SocketAddress local) {
        bindToAny(Objects.requireNonNull(local, "local"));
    }

    /** Binds; without an address a Unix domain connection has no name of its own. */
    void bindToAny(@Nullable SocketAddress local) {
        requireOpen();
        if (!state.compareAndSet(State.CREATED, State.BOUND)) {
            throw wrongState("AMB-23", "bind of " + this, "bind a socket once, before it connects");
        }
        try {
            if (local != null) {
                channel.bind(local);
            }
        } catch (IOException | RuntimeException e) {
            state.set(State.CREATED);
            throw NetworkFailure.of("bind to " + local, e);
        }
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
    public void connect(SocketAddress remote) {
        loop.group().requireMayWait("connect");
        Irp irp = Irp.begin(WskIrp.create(), loop);
        startConnect(ConnectAttempt.of(this, remote, irp));
        irp.join("connect to " + remote);
    }

    @Override
    public WskStatus connect(SocketAddress remote, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> startConnect(ConnectAttempt.of(this, remote, taken)));
    }

    /** For who asks for a connected socket: the IRP gets it. */
    WskStatus connectAndGive(SocketAddress remote, Irp irp, int enable) {
        return startConnect(ConnectAttempt.givingSocket(this, remote, irp, enable));
    }

    private WskStatus startConnect(ConnectAttempt starting) {
        requireOpen();
        if (!state.compareAndSet(State.BOUND, State.CONNECTING)) {
            throw wrongState("CNN-03", "connect of " + this, "bind the socket first, and connect it once");
        }
        loop.execute(() -> {
            attempt = starting;
            starting.start();
        });
        return WskStatus.PENDING;
    }

    boolean isConnecting() {
        return state.get() == State.CONNECTING;
    }

    /** Loop: the connection is established. */
    void connected(int enable) {
        attempt = null;
        state.set(State.CONNECTED);
        gate.enable(enable);
    }

    /** Loop: it will not be, unless it has been meanwhile, or the socket has come to its end. */
    boolean connectFailed() {
        if (attempt == null || !state.compareAndSet(State.CONNECTING, State.DISCONNECTED)) {
            return false;
        }
        attempt = null;
        closeChannel(CloseKind.ABORTIVE);
        receive.aborted();
        return true;
    }

    void attach() throws IOException {
        channel.attach(loop.transportLoop(), this::ready);
        attached = true;
    }

    /** Comes from a listener in conditional-accept mode. */
    void inspectedAs(WskInspectId id) {
        inspectId = id;
    }

    /** Takes over the events that the listener has on for the sockets it accepts now (ENB-50). */
    void inherit(int events) {
        gate.enable(events & WSK_EVENTS_CONNECTION);
    }

    /**
     * Nobody has accepted yet: reads on, and tells once if the peer goes. A reset does, and an end of the stream without
     * data; data that comes first is held, and a peer that sends and ends may still be served.
     */
    void watch(Runnable whenGone) {
        loop.execute(() -> {
            if (!isOver() && !callable) {
                peerGone = whenGone;
                attachAccepted();
            }
        });
    }

    private void tellPeerGone() {
        Runnable tell = peerGone;
        peerGone = null;
        if (tell != null && !callable) {
            tell.run();
        }
    }

    /** The accept callback has accepted: callbacks may run from now on. */
    void start() {
        state.compareAndSet(State.ACCEPTING, State.CONNECTED);
        loop.execute(() -> {
            callable = true;
            if (isDead()) {
                callDead();
            } else if (attached || channelClosed) {
                resume(); // what came in, or a break, while nobody had accepted
            } else {
                attachAccepted();
            }
        });
    }

    private void attachAccepted() {
        try {
            attach();
            updateInterest();
        } catch (IOException e) {
            died(e);
        }
    }

    @Override
    void callDead() {
        WskConnectionDispatch<Object> current = table();
        if (current != null) {
            callDead(WSK_EVENT_RECEIVE, () -> current.socketDeadEvent(context(), self, WskStatus.FILE_FORCED_CLOSED));
        }
    }

    // ---- readiness

    private void ready(int readiness) {
        if ((readiness & Readiness.FAILED) != 0) {
            died(null);
            return;
        } else if (attempt != null) {
            attempt.ready();
            return;
        }
        if ((readiness & Readiness.WRITE) != 0) {
            send.flush();
        }
        if ((readiness & Readiness.READ) != 0 && !channelClosed) {
            receive.readReady();
        }
        updateInterest();
    }

    /** Tells the channel what readiness matters now, and pauses or resumes receiving by the send backlog. */
    void updateInterest() {
        if (!attached || channelClosed) {
            return;
        }
        if (!receive.isDiscarding()) {
            pauseBySendBacklog();
        }
        State current = state.get();
        int wanted = current == State.CONNECTING || send.wantsWrite() ? Readiness.WRITE : 0;
        if ((current == State.CONNECTED || current == State.ACCEPTING) && receive.wantsRead()) {
            wanted |= Readiness.READ;
        }
        if (wanted != interest) {
            interest = wanted;
            channel.interest(wanted);
        }
    }

    private void pauseBySendBacklog() {
        if (!receive.isPaused()) {
            if (send.isHigh()) {
                receive.pause();
            }
        } else if (send.isLow()) {
            receive.unpause();
        }
    }

    /** A callback of this socket begins: what it sends is collected. */
    void callbackBegins() {
        send.callbackBegins();
    }

    /** It has returned: what it sent goes out. */
    void callbackReturned() {
        send.callbackReturned();
    }

    /** Loop: a callback whose gate was entered. */
    void runCallback(int flag, String name, Runnable callback) {
        callbackBegins();
        try {
            callback.run();
        } catch (Throwable failure) {
            gate.exit(flag);
            handlerFailed(name, context(), failure);
            callbackReturned(); // after the abort: what it sent before it threw is dropped
            return;
        }
        gate.exit(flag);
        callbackReturned();
    }

    /** Loop: tells of it unless the callback is off, which waits for nothing (AMB-35); not nested in another one. */
    void idealBacklogChanged() {
        if (!gate.isOn(WSK_EVENT_SEND_BACKLOG)) {
            return;
        }
        loop.execute(() -> {
            WskConnectionDispatch<Object> current = table();
            if (current != null && gate.isOn(WSK_EVENT_SEND_BACKLOG) && gate.enterOrPark(WSK_EVENT_SEND_BACKLOG)) {
                long ideal = send.idealBacklog();
                runCallback(
                        WSK_EVENT_SEND_BACKLOG, "send-backlog", () -> current.sendBacklogEvent(context(), self, ideal));
            }
        });
    }

    @Override
    public long idealSendBacklog() {
        requireOpen();
        if (!isConnected()) {
            throw wrongState("CTL-60", "ideal send backlog of " + this, "connect the socket first");
        }
        return send.idealBacklog();
    }

    @Override
    void resume() {
        receive.resume();
    }

    boolean canWrite() {
        State current = state.get();
        return !channelClosed && (current == State.CONNECTED || current == State.ACCEPTING);
    }

    /** The connection is broken: reported once, by the disconnect callback. */
    void broken(IOException failure) {
        State before = state.getAndSet(State.DISCONNECTED);
        if (before == State.DISCONNECTED) {
            return;
        }
        closeChannel(CloseKind.ABORTIVE);
        send.discard(irp -> irp.cancelled("the connection was reset: " + failure.getMessage()));
        tellPeerGone();
        if (isClosing()) {
            completeClose();
        } else {
            receive.broken();
        }
    }

    /** One half has ended; if the socket is closing and both have, that is all. */
    void halfEnded() {
        if (receive.hasEndedEmpty()) {
            tellPeerGone();
        }
        if (isClosing() && !channelClosed && send.endSent() && receive.endSeen()) {
            closeChannel(CloseKind.GRACEFUL);
            completeClose();
        }
    }

    private void closeChannel(CloseKind kind) {
        if (channelClosed) {
            return;
        }
        channelClosed = true;
        if (closeTimer != null) {
            closeTimer.cancel();
            closeTimer = null;
        }
        if (kind == CloseKind.GRACEFUL) {
            channel.close();
        } else {
            channel.abort();
        }
    }

    // ---- functions

    @Override
    public SocketAddress localAddress() {
        requireOpen();
        if (state.get() == State.CREATED) {
            throw wrongState("GLA-01", "local address of " + this, "bind the socket first");
        }
        return boundAddress();
    }

    @Override
    public SocketAddress remoteAddress() {
        requireOpen();
        if (!isConnected()) {
            throw wrongState("GRA-01", "remote address of " + this, "connect the socket first");
        }
        try {
            return channel.remoteAddress();
        } catch (IOException e) {
            throw NetworkFailure.of("reading the remote address of " + this, e);
        }
    }

    @Override
    public WskInspectId inspectId() {
        requireOpen();
        WskInspectId id = inspectId;
        if (id == null) {
            throw new WskException(
                    WskStatus.INVALID_DEVICE_REQUEST,
                    "CTL-76",
                    "inspect id of " + this,
                    "ask sockets that a listener in conditional-accept mode has accepted");
        }
        return id;
    }

    @Override
    public void send(ByteBuffer data) {
        requireSendState();
        if (loop.isCurrent()) {
            LoopMemory memory = receive.indication().memoryOf(data);
            if (memory != null && send.sendRange(memory, data)) {
                return;
            }
        }
        send.admit(data.remaining());
        enqueueCopy(data);
    }

    @Override
    public int trySend(ByteBuffer data) {
        requireSendState();
        int taken = send.admitUpTo(data.remaining());
        if (taken > 0) {
            int limit = data.limit();
            data.limit(data.position() + taken);
            enqueueCopy(data);
            data.limit(limit);
        }
        return taken;
    }

    /** Copies, because the buffer is the caller's again at once. The bytes were admitted. */
    private void enqueueCopy(ByteBuffer data) {
        if (loop.isCurrent()) {
            send.enqueueCopy(data);
        } else {
            byte[] copy = new byte[data.remaining()];
            data.get(copy);
            loop.execute(() -> enqueueOnLoop(ByteBuffer.wrap(copy), null));
        }
    }

    @Override
    public WskStatus send(ByteBuffer data, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            requireSendState();
            send.admitBorrowed(data.remaining());
            loop.run(() -> enqueueOnLoop(data, taken));
            return WskStatus.PENDING;
        });
    }

    private void enqueueOnLoop(ByteBuffer data, @Nullable Irp irp) {
        if (canWrite() && !send.endSent()) {
            send.enqueue(data, irp);
        } else if (irp != null) {
            irp.cancelled("the connection ended before the data was sent");
        }
    }

    private void requireSendState() {
        requireOpen();
        State current = state.get();
        if (current != State.CONNECTED && current != State.ACCEPTING) {
            throw wrongState(
                    "AMB-02",
                    "send on " + this + ", which is " + current,
                    current == State.DISCONNECTED ? "close the socket" : "connect it first");
        }
        if (outputEnds) {
            throw wrongState("SND-05", "send on " + this + " after its disconnect", "send before you disconnect");
        }
    }

    @Override
    public long sendBacklog() {
        return send.backlog();
    }

    @Override
    public WskStatus receive(ByteBuffer target, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            requireOpen();
            if (!isConnected()) {
                throw wrongState("AMB-02", "receive on " + this, "connect the socket first");
            }
            receive.announce();
            // Not nested in a callback, which may be looking at the very bytes.
            loop.execute(() -> receiveOnLoop(target, taken));
            return WskStatus.PENDING;
        });
    }

    private void receiveOnLoop(ByteBuffer target, Irp irp) {
        if (isOver()) {
            whenOver().tell(irp);
        } else {
            receive.receive(target, irp);
        }
    }

    @Override
    public void release(WskDataIndication indication) {
        if (!(indication instanceof RetainedData data)) {
            throw invalid("REL-04", "release of an indication that was not retained", "release what retain() returned");
        }
        data.release(this);
    }

    void retained(int change) {
        retained.addAndGet(change);
    }

    @Override
    public void disconnect(WskDisconnectKind kind) {
        startDisconnect(kind, null);
    }

    @Override
    public WskStatus disconnect(WskDisconnectKind kind, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> startDisconnect(kind, taken));
    }

    private WskStatus startDisconnect(WskDisconnectKind kind, @Nullable Irp irp) {
        requireOpen();
        if (!isConnected()) {
            throw wrongState("DSC-01", "disconnect of " + this, "connect the socket first");
        }
        outputEnds = true; // at once: what this thread sends from now on comes too late
        loop.run(() -> disconnectOnLoop(kind, irp));
        return WskStatus.PENDING;
    }

    private void disconnectOnLoop(WskDisconnectKind kind, @Nullable Irp irp) {
        if (kind == WskDisconnectKind.GRACEFUL && canWrite()) {
            send.requestEnd(irp);
            return;
        } else if (kind == WskDisconnectKind.GRACEFUL) {
            // Broken meanwhile, which is still to be indicated: there is no stream left to end.
            if (irp != null) {
                irp.fail(receive.failure());
            }
            return;
        }
        state.set(State.DISCONNECTED);
        closeChannel(CloseKind.ABORTIVE);
        Outcome disconnected = pending -> pending.cancelled("the connection was disconnected abortively");
        send.discard(disconnected);
        receive.endRequests(disconnected);
        receive.aborted();
        if (irp != null) {
            irp.succeed(0);
        }
        if (isClosing()) {
            completeClose(); // a graceful close was under way and has nothing left to wait for
        }
    }

    // ---- the end

    @Override
    void closeOnLoop(CloseKind kind) {
        if (isClosed()) {
            return;
        }
        Outcome closed = irp -> irp.cancelled("the socket was closed");
        receive.endRequests(closed);
        receive.startDiscarding();
        if (kind == CloseKind.GRACEFUL && canWrite()) {
            send.requestEnd(null);
            if (closeTimer == null) {
                closeTimer = loop.schedule(
                        () -> closeOnLoop(CloseKind.ABORTIVE),
                        Durations.nanos(client.options().closeTimeout()));
            }
            updateInterest();
            halfEnded();
            return;
        }
        boolean inOrder = send.endSent() && receive.endSeen();
        closeChannel(inOrder ? CloseKind.GRACEFUL : CloseKind.ABORTIVE); // CLS-07
        end(closed);
        completeClose();
    }

    @Override
    void end(Outcome outcome) {
        closeChannel(CloseKind.ABORTIVE);
        send.discard(outcome);
        receive.endRequests(outcome);
        receive.aborted();
        ConnectAttempt ended = attempt;
        attempt = null;
        if (ended != null) {
            ended.end(outcome);
        }
        tellPeerGone();
    }

    @Override
    public String toString() {
        try {
            return "connection socket %s -> %s".formatted(channel.localAddress(), channel.remoteAddress());
        } catch (IOException | RuntimeException e) {
            return "connection socket (" + state.get() + ")";
        }
    }
}
