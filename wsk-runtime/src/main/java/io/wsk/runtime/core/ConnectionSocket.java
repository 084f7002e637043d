package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskReceiveMode;
import io.wsk.runtime.WskSendFlag;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.core.Connection.State;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.transport.TransportCapability;
import io.wsk.runtime.transport.TransportChannel;
import io.wsk.runtime.transport.TransportConnection;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection-oriented socket: checks what an application asks for, on whatever thread, and hands it over to the
 * {@link Connection} on its loop.
 */
final class ConnectionSocket extends SocketCore implements WskConnectionSocket {
    private static final int LARGEST_FIRST_DATA = 65_535; // CEX-01

    private final TransportConnection channel;
    private final ConnectionCallbacks callbacks;
    private final Connection connection;

    private volatile boolean outputEnds;
    private volatile boolean abortedHere;
    private @Nullable WskInspectId inspectId;

    private ConnectionSocket(ClientObject client, CoreLoop loop, TransportConnection channel, State initial) {
        super(client, loop);
        this.channel = channel;
        this.callbacks = new ConnectionCallbacks(this, client.staticEventCallbacks(), initial != State.ACCEPTING);
        this.connection = new Connection(this, callbacks, channel, initial);
    }

    /** A socket that the application will bind and connect. */
    static ConnectionSocket create(ClientObject client, CoreLoop loop, TransportConnection channel) {
        return new ConnectionSocket(client, loop, channel, State.CREATED);
    }

    /** A socket that a listener has accepted, before its accept callback has decided. */
    static ConnectionSocket accepted(ClientObject client, CoreLoop loop, TransportConnection channel) {
        return new ConnectionSocket(client, loop, channel, State.ACCEPTING);
    }

    private SendPath send() {
        return connection.send();
    }

    private ReceivePath receive() {
        return connection.receive();
    }

    ConnectionCallbacks callbacks() {
        return callbacks;
    }

    String contextName() {
        return callbacks.contextName();
    }

    @Override
    EventGate gate() {
        return callbacks.gate();
    }

    @Override
    TransportChannel channel() {
        return channel;
    }

    @Override
    public Optional<WskCategory> category() {
        return Optional.of(WskCategory.CONNECTION);
    }

    @Override
    boolean isBound() {
        return connection.state() != State.CREATED;
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
        return callbacks.implementedEvents();
    }

    @Override
    void requireEventState() {
        requireNotSilent();
        if (!connection.hasPeer()) {
            throw wrongState("ENB-15", "events of " + this, "switch them when the socket is connected");
        }
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

    /** Binds; without an address the operating system chooses one as it connects. */
    void bindToAny(@Nullable SocketAddress local) {
        requireOpen();
        if (!connection.advance(State.CREATED, State.BINDING)) {
            throw wrongState("AMB-23", "bind of " + this, "bind a socket once, before it connects");
        }
        try {
            if (local != null) {
                channel.bind(local);
            }
        } catch (IOException | RuntimeException e) {
            connection.settle(State.CREATED);
            throw NetworkFailure.of("bind to " + local, e);
        }
        connection.bound(local);
        connection.settle(State.BOUND);
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
        startConnect(ConnectAttempt.of(this, connection, remote, irp));
        irp.join("connect to " + remote);
    }

    @Override
    public WskStatus connect(SocketAddress remote, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> startConnect(remote, taken));
    }

    /** With an IRP that was taken for it. */
    WskStatus startConnect(SocketAddress remote, Irp taken) {
        return startConnect(ConnectAttempt.of(this, connection, remote, taken));
    }

    @Override
    public WskStatus connectEx(SocketAddress remote, ByteBuffer data, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            requireFirstData(data);
            return startConnectEx(remote, data, taken);
        });
    }

    /** The same, with data whose length is allowed. */
    WskStatus startConnectEx(SocketAddress remote, ByteBuffer data, Irp taken) {
        return startConnect(ConnectAttempt.withData(this, connection, remote, taken, Shown.lendable(data)));
    }

    static void requireFirstData(ByteBuffer data) {
        if (data.remaining() > LARGEST_FIRST_DATA) {
            throw new WskException(
                    WskStatus.BUFFER_OVERFLOW,
                    "CEX-02",
                    "connect with %,d bytes of data".formatted(data.remaining()),
                    "give at most 65,535 bytes, and send the rest when it is connected");
        }
    }

    /** For who asks for a connected socket: the IRP gets it. */
    WskStatus connectAndGive(SocketAddress remote, Irp irp, int enable) {
        return startConnect(ConnectAttempt.givingSocket(this, connection, remote, irp, enable));
    }

    private WskStatus startConnect(ConnectAttempt starting) {
        requireOpen();
        if (!connection.advance(State.BOUND, State.CONNECTING)) {
            throw wrongState("CNN-03", "connect of " + this, "bind the socket first, and connect it once");
        }
        loop.execute(() -> connection.connect(starting));
        return WskStatus.PENDING;
    }

    /** Comes from a listener in conditional-accept mode. */
    void inspectedAs(WskInspectId id) {
        inspectId = id;
    }

    /** Nobody has accepted yet: tells if the peer goes. */
    void watch(Runnable whenGone) {
        loop.execute(() -> connection.watch(whenGone));
    }

    /** The accept callback has accepted: callbacks may run from now on. */
    void start() {
        connection.advance(State.ACCEPTING, State.CONNECTED);
        loop.execute(connection::start);
    }

    @Override
    boolean isReleased() {
        return callbacks.isReleased();
    }

    @Override
    void callEnded() {
        connection.activity().heard(); // until now the peer was not given a chance to be heard
    }

    @Override
    void callDead() {
        callbacks.callDead();
    }

    // ---- functions

    @Override
    public long idealSendBacklog() {
        requireOpen();
        if (!connection.hasPeer()) {
            throw wrongState("CTL-60", "ideal send backlog of " + this, "connect the socket first");
        }
        return send().idealBacklog();
    }

    @Override
    void resume() {
        receive().resume();
    }

    @Override
    public SocketAddress localAddress() {
        requireOpen();
        try {
            SocketAddress local = connection.isBound() ? connection.localAddress() : null;
            if (local == null) {
                throw wrongState(
                        "GLA-01", "local address of " + this, "bind the socket first, or wait for the connect");
            }
            return local;
        } catch (IOException e) {
            throw NetworkFailure.of("reading the local address of " + this, e);
        }
    }

    @Override
    public SocketAddress remoteAddress() {
        requireOpen();
        if (!connection.hasPeer()) {
            throw wrongState("GRA-01", "remote address of " + this, "connect the socket first");
        }
        try {
            return connection.remoteAddress();
        } catch (IOException e) {
            throw NetworkFailure.of("reading the remote address of " + this, e);
        }
    }

    /** The addresses as they are or were; whatever has become of the socket. */
    Connection connection() {
        return connection;
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
        if (isLost()) {
            data.position(data.limit());
            return;
        }
        requireSendState();
        if (!data.hasRemaining()) {
            return;
        }
        if (loop.isCurrent() && calls() == null) {
            LoopMemory memory = receive().indication().memoryOf(data);
            if (memory != null && send().sendRange(memory, data)) {
                return;
            }
        }
        send().admit(data.remaining());
        enqueueCopy(data);
    }

    @Override
    public int trySend(ByteBuffer data) {
        if (isLost()) {
            int lost = data.remaining();
            data.position(data.limit());
            return lost;
        }
        requireSendState();
        int taken = send().admitUpTo(data.remaining());
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
            send().enqueueCopy(data);
        } else {
            byte[] copy = new byte[data.remaining()];
            data.get(copy);
            send().handOver(copy);
        }
    }

    @Override
    public WskStatus send(ByteBuffer data, WskIrp irp) {
        return send(irp, taken -> {
            ByteBuffer lent = Shown.lendable(data);
            send().admitBorrowed(lent.remaining());
            loop.run(() -> connection.enqueue(lent, taken));
        });
    }

    @Override
    public WskStatus send(ByteBuffer data, WskSendFlag flag, WskIrp irp) {
        return switch (flag) {
            case NODELAY ->
                send(irp, taken -> {
                    ByteBuffer lent = Shown.lendable(data);
                    send().admitBorrowed(lent.remaining());
                    loop.run(() -> connection.enqueueAndFlush(lent, taken));
                });
            case OOB ->
                send(irp, taken -> {
                    client.requireCapability(TransportCapability.URGENT_DATA, "AMB-55", "WSK_FLAG_OOB on " + this);
                    ByteBuffer lent = Shown.lendable(data);
                    loop.run(() -> connection.sendUrgent(lent, taken));
                });
        };
    }

    private WskStatus send(WskIrp irp, Consumer<Irp> issue) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            if (isLost()) {
                throw receive().failure();
            }
            requireSendState();
            issue.accept(taken);
            return WskStatus.PENDING;
        });
    }

    @Override
    public WskStatus setTcpSilentMode(WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            requireOpen();
            client.requireCapability(TransportCapability.SILENT_MODE, "CTL-81", "silent mode of " + this);
            requireNotSilent();
            if (!connection.isConnected()) {
                throw wrongState("CTL-66", "silent mode of " + this, "connect the socket first");
            }
            loop.run(() -> connection.silence(taken));
            return WskStatus.PENDING;
        });
    }

    /** A silent connection can only be closed (CTL-81). */
    private void requireNotSilent() {
        if (connection.state() == State.SILENT) {
            throw wrongState("CTL-81", this + " is in silent mode", "close it; nothing else is possible");
        }
    }

    /**
     * Whether what is sent now is lost, as it would be if it had been sent a moment earlier: the peer has reset the connection, and
     * the disconnect callback, which is on, is still to tell of it. It is no mistake not to know that yet.
     */
    private boolean isLost() {
        return connection.state() == State.DISCONNECTED
                && !abortedHere
                && !receive().endIsTold()
                && !isOver()
                && callbacks.gate().isOn(WSK_EVENT_DISCONNECT);
    }

    private void requireSendState() {
        requireOpen();
        requireNotSilent();
        if (!connection.isConnected()) {
            State current = connection.state();
            throw wrongState(
                    "AMB-02",
                    "send on " + this,
                    current == State.DISCONNECTED || current == State.FAILED ? "close the socket" : "connect it first");
        }
        if (outputEnds) {
            throw wrongState("SND-05", "send on " + this + " after its disconnect", "send before you disconnect");
        }
    }

    @Override
    public long sendBacklog() {
        return send().backlog();
    }

    @Override
    public WskStatus receive(ByteBuffer target, WskIrp irp) {
        return receive(target, WskReceiveMode.AVAILABLE, irp);
    }

    @Override
    public WskStatus receive(ByteBuffer target, WskReceiveMode mode, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            requireOpen();
            requireNotSilent();
            if (!connection.hasPeer()) {
                throw wrongState("AMB-02", "receive on " + this, "connect the socket first");
            } else if (abortedHere) {
                throw wrongState("AMB-02", "receive on " + this + " after its abortive disconnect", "close the socket");
            } else if (mode == WskReceiveMode.DRAIN && target.hasRemaining()) {
                throw invalid("AMB-53", "DRAIN with a buffer of %d bytes".formatted(target.remaining()), "use no room");
            }
            requireWritable(target);
            receive().announce();
            // Not nested in a callback, which may be looking at the very bytes.
            loop.execute(() -> receiveOnLoop(target, mode, taken));
            return WskStatus.PENDING;
        });
    }

    private void receiveOnLoop(ByteBuffer target, WskReceiveMode mode, Irp irp) {
        if (isOver()) {
            whenOver().tell(irp);
        } else {
            receive().receive(target, mode, irp);
        }
    }

    @Override
    public long receiveBacklog() {
        requireOpen();
        if (!connection.hasPeer()) {
            throw wrongState("CTL-61", "receive backlog of " + this, "connect the socket first");
        }
        return receive().backlog();
    }

    @Override
    public void release(WskDataIndication indication) {
        if (!(indication instanceof RetainedData data)) {
            throw retained()
                    .refuseRelease(
                            "release of an indication that was not retained", "release what retain() returned", null);
        }
        data.release(this);
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

    @Override
    public WskStatus disconnect(ByteBuffer finalData, WskIrp irp) {
        return send(irp, taken -> {
            ByteBuffer lent = Shown.lendable(finalData);
            send().admitBorrowed(lent.remaining());
            outputEnds = true;
            loop.run(() -> connection.disconnect(lent, taken));
        });
    }

    private WskStatus startDisconnect(WskDisconnectKind kind, @Nullable Irp irp) {
        requireOpen();
        requireNotSilent();
        if (!connection.hasPeer()) {
            throw wrongState("DSC-01", "disconnect of " + this, "connect the socket first");
        }
        outputEnds = true; // at once: what this thread sends from now on comes too late
        abortedHere |= kind == WskDisconnectKind.ABORTIVE;
        loop.run(() -> connection.disconnect(kind, irp));
        return WskStatus.PENDING;
    }

    // ---- the end

    @Override
    void closeOnLoop(CloseKind kind) {
        if (!isClosed()) {
            connection.close(kind);
        }
    }

    @Override
    void end(Outcome outcome) {
        connection.end(outcome);
    }

    @Override
    public String toString() {
        try {
            State current = connection.state();
            return "connection socket %s -> %s%s"
                    .formatted(
                            connection.localAddress(),
                            connection.remoteAddress(),
                            current == State.CONNECTED ? "" : " (" + current + ")");
        } catch (IOException | RuntimeException e) {
            return "connection socket (" + connection.state() + ")";
        }
    }
}
