package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.core.SocketCore.CloseKind;
import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.ReadinessHandler;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A connection on its loop: the way to it, its readiness, and its end. The socket object, which any thread may call, hands over
 * to it.
 *
 * <pre>
 * CREATED      → BINDING       bind
 * BINDING      → BOUND         it has the address; back to CREATED if it could not be had
 * BOUND        → CONNECTING    connect
 * CONNECTING   → CONNECTED     established
 * CONNECTING   → FAILED        not established; there never was a peer
 * ACCEPTING    → CONNECTED     the accept callback has returned (AMB-43)
 * CONNECTED    → SILENT        silent mode: nothing but a close from now on (CTL-81)
 * CONNECTED    → DISCONNECTED  broken, or abortive disconnect by this side
 * </pre>
 *
 * <p>A connection whose two halves have ended in order stays CONNECTED; the paths know about the halves. Any thread may look at
 * the state; bind and connect, which any thread may call, change it in one atomic step. All else is on the loop's thread.
 */
final class Connection extends PlacedSet.Member implements ReadinessHandler {
    enum State {
        CREATED,
        BINDING,
        BOUND,
        CONNECTING,
        ACCEPTING,
        CONNECTED,
        SILENT,
        FAILED,
        DISCONNECTED
    }

    /** Those of a channel that is closed now. */
    private record Addresses(
            @Nullable SocketAddress local, @Nullable SocketAddress remote) {}

    /** No object of its own: a server has many idle connections. */
    private static final AtomicReferenceFieldUpdater<Connection, State> STATE =
            AtomicReferenceFieldUpdater.newUpdater(Connection.class, State.class, "state");

    private final ConnectionSocket socket;
    private final ConnectionCallbacks callbacks;
    private final TransportConnection channel;
    private final CoreLoop loop;
    private final SendPath send;
    private final ReceivePath receive;
    private final Activity activity;

    private volatile State state;
    private volatile @Nullable SocketFile file;
    private volatile @Nullable Addresses lastAddresses;
    private @Nullable ConnectAttempt attempt;
    private WskLoop.@Nullable Timer closeTimer;
    private @Nullable Runnable peerGone;
    private boolean attached;
    private boolean channelClosed;
    private boolean telling;
    private byte interest;

    Connection(ConnectionSocket socket, ConnectionCallbacks callbacks, TransportConnection channel, State initial) {
        this.socket = socket;
        this.callbacks = callbacks;
        this.channel = channel;
        this.loop = socket.loop;
        this.activity = new Activity(socket);
        this.state = initial;
        this.receive = new ReceivePath(socket, this, callbacks);
        this.send = new SendPath(socket, this);
    }

    // ---- any thread

    State state() {
        return state;
    }

    /** {@return whether the step was taken, which fails in another state} */
    boolean advance(State from, State to) {
        return STATE.compareAndSet(this, from, to);
    }

    /** Ends what only the thread that began it can end. */
    void settle(State to) {
        state = to;
    }

    /** Whether the socket has, or had, a peer. */
    boolean hasPeer() {
        State current = state;
        return isConnected() || current == State.SILENT || current == State.DISCONNECTED;
    }

    boolean isConnected() {
        State current = state;
        return current == State.CONNECTED || current == State.ACCEPTING;
    }

    boolean isBound() {
        State current = state;
        return current != State.CREATED && current != State.BINDING;
    }

    /** {@return the local address, also after the channel is closed: the socket stays (DSE-05); null before it has one} */
    @Nullable
    SocketAddress localAddress() throws IOException {
        try {
            return channel.localAddress();
        } catch (ClosedChannelException e) {
            Addresses known = lastAddresses;
            return known == null
                    ? null
                    : known.local; // a channel that could not connect is closed, and may never have had one
        }
    }

    /** {@return the peer's address, also after the channel is closed} */
    SocketAddress remoteAddress() throws IOException {
        try {
            return channel.remoteAddress();
        } catch (ClosedChannelException e) {
            Addresses known = lastAddresses;
            if (known == null || known.remote == null) {
                throw e;
            }
            return known.remote;
        }
    }

    private void rememberAddresses() {
        try {
            lastAddresses = new Addresses(channel.localAddress(), hasPeer() ? channel.remoteAddress() : null);
        } catch (IOException e) {
            return; // closed by itself: what was known before counts
        }
    }

    TransportConnection channel() {
        return channel;
    }

    /** It has this address, and so perhaps a file. */
    void bound(@Nullable SocketAddress local) {
        file = SocketFile.madeBy(local);
    }

    /** Removes what its bind has left in the file system, if that is where its address is. */
    void removeFile() {
        SocketFile.remove(file);
    }

    Activity activity() {
        return activity;
    }

    SendPath send() {
        return send;
    }

    ReceivePath receive() {
        return receive;
    }

    // ---- the way to it

    void connect(ConnectAttempt starting) {
        attempt = starting;
        rememberAddresses(); // the JDK closes a channel that cannot connect
        starting.start();
    }

    boolean isConnecting() {
        return state == State.CONNECTING;
    }

    /** The connection is established. */
    void connected(int enable) {
        attempt = null;
        activity.begins();
        state = State.CONNECTED;
        callbacks.gate().enable(enable);
    }

    /** It will not be, unless it has been meanwhile, or the socket has come to its end. */
    boolean connectFailed() {
        if (attempt == null || !advance(State.CONNECTING, State.FAILED)) {
            return false;
        }
        attempt = null;
        closeChannel(CloseKind.ABORTIVE);
        receive.aborted();
        return true;
    }

    /**
     * Nobody has accepted yet: reads on, and tells once if the peer goes. A reset does, and an end of the stream without
     * data; data that comes first is held, and a peer that sends and ends may still be served.
     */
    void watch(Runnable whenGone) {
        if (!socket.isOver() && !callbacks.isReleased()) {
            peerGone = whenGone;
            attachAccepted();
        }
    }

    private void tellPeerGone() {
        Runnable tell = peerGone;
        peerGone = null;
        if (tell != null && !callbacks.isReleased()) {
            tell.run();
        }
    }

    /** The accept callback has accepted: callbacks may run from now on. */
    void start() {
        activity.accepted();
        callbacks.release();
        socket.extensionsReleased();
        if (socket.isDead()) {
            callbacks.callDead();
        } else if (attached || channelClosed) {
            receive.resume(); // what came in, or a break, while nobody had accepted
        } else {
            attachAccepted();
        }
    }

    private void attachAccepted() {
        try {
            attach();
            updateInterest();
        } catch (IOException e) {
            socket.died(e);
        }
    }

    void attach() throws IOException {
        channel.attach(loop.transportLoop(), this);
        attached = true;
        activity.begins();
        loop.sweep().add(this);
    }

    /** A look at its timeouts; each is given in looks, 0 for none. */
    void look(int now, int idle, int firstByte, int writeStall) {
        activity.look(now, send);
        if (!isConnecting() && !channelClosed) {
            activity.judge(now, idle, firstByte, writeStall, send, receive);
        }
    }

    // ---- readiness

    @Override
    public void ready(int readiness) {
        if ((readiness & Readiness.FAILED) != 0) {
            socket.died(null);
            return;
        } else if (attempt != null) {
            attempt.ready();
            return;
        }
        telling = true;
        try {
            if ((readiness & Readiness.WRITE) != 0) {
                send.flush();
            }
            if ((readiness & Readiness.READ) != 0 && !channelClosed) {
                receive.readReady();
            }
        } finally {
            telling = false;
        }
        updateInterest();
    }

    /**
     * Tells the channel what readiness matters now, and pauses or resumes receiving by the send backlog. While the channel itself
     * tells of its readiness, that waits for the end of it.
     */
    void updateInterest() {
        if (!attached || channelClosed || telling) {
            return;
        }
        if (!receive.isDiscarding()) {
            pauseBySendBacklog();
        }
        int wanted = isConnecting() || send.wantsWrite() ? Readiness.WRITE : 0;
        if (isConnected() && receive.wantsRead()) {
            wanted |= Readiness.READ;
        }
        if (wanted != interest) {
            interest = (byte) wanted;
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

    // ---- callbacks

    /** A callback begins: what it sends is collected. */
    void callbackBegins() {
        send.callbackBegins();
    }

    /** It has returned: what it sent goes out. */
    void callbackReturned(int flag) {
        callbacks.gate().exit(flag);
        send.callbackReturned();
    }

    /** It has thrown: after the abort, what it sent before is dropped. */
    void callbackThrew(int flag, String name, Throwable failure) {
        callbacks.gate().exit(flag);
        socket.handlerFailed(name, callbacks.context(), failure);
        send.callbackReturned();
    }

    /** Not nested in the callback whose sends may have changed it. */
    void idealBacklogChanged() {
        if (callbacks.gate().isOn(WSK_EVENT_SEND_BACKLOG)) {
            long ideal = send.idealBacklog(); // of this change, also if the next one comes before the call (SBE-02)
            loop.execute(() -> callbacks.idealBacklogChanged(this, ideal));
        }
    }

    // ---- sending and disconnecting

    boolean canWrite() {
        return !channelClosed && isConnected();
    }

    void enqueue(ByteBuffer data, @Nullable Irp irp) {
        if (canWrite() && !send.endSent()) {
            send.enqueue(data, irp);
            return;
        }
        send.withdraw(data.remaining()); // a disconnect by another thread, or a break, was faster
        updateInterest();
        if (irp != null) {
            Outcome ended = pending -> pending.cancelled("the connection ended before the data was sent");
            (socket.isOver() ? socket.whenOver() : ended).tell(irp);
        }
    }

    /** Without delay, also inside a callback, and also if Nagle's algorithm is on (SND-02). */
    void enqueueAndFlush(ByteBuffer data, Irp irp) {
        enqueue(data, irp);
        send.flush();
        if (canWrite()) {
            try {
                push();
            } catch (IOException e) {
                broken(e);
            }
        }
    }

    /** The operating system sends what it has when the delay is switched off. */
    private void push() throws IOException {
        SocketOption<Boolean> noDelay = StandardSocketOptions.TCP_NODELAY;
        if (channel.supportedOptions().contains(noDelay) && !channel.getOption(noDelay)) {
            channel.setOption(noDelay, true);
            channel.setOption(noDelay, false);
        }
    }

    void sendUrgent(ByteBuffer data, Irp irp) {
        if (!canWrite()) {
            irp.cancelled("the connection ended before the data was sent");
            return;
        }
        int length = data.remaining();
        try {
            channel.writeUrgent(data);
            irp.succeed(length);
        } catch (IOException e) {
            irp.fail(NetworkFailure.of("sending urgent data on " + socket, e));
            broken(e);
        }
    }

    /** Whatever is under way would be lost, so there must be nothing (CTL-66). */
    void silence(Irp irp) {
        try {
            if (socket.isOver()) {
                socket.whenOver().tell(irp);
            } else if (!isConnected() || send.backlog() > 0 || send.endRequested()) {
                irp.fail(SocketCore.wrongState(
                        "CTL-66",
                        "silent mode of %s with %,d bytes to send".formatted(socket, send.backlog()),
                        "set it while nothing is being sent and before a disconnect"));
            } else {
                channel.silence();
                state = State.SILENT;
                receive.endRequests(pending -> pending.cancelled("the connection went silent"));
                receive.silenced();
                irp.succeed(0);
            }
            updateInterest();
        } catch (IOException e) {
            irp.fail(NetworkFailure.of("silencing " + socket, e));
            broken(e);
        }
    }

    /** With the last data, which is lent until the IRP completes: so that cannot be given up before. */
    void disconnect(ByteBuffer finalData, Irp irp) {
        enqueue(finalData, null);
        if (canWrite() && !socket.isOver()) {
            send.requestEnd(irp, false);
        } else {
            disconnect(WskDisconnectKind.GRACEFUL, irp);
        }
    }

    void disconnect(WskDisconnectKind kind, @Nullable Irp irp) {
        if (socket.isDead()) {
            if (irp != null) {
                socket.whenOver().tell(irp); // it was alive when this was asked for (IRP-20)
            }
        } else if (kind == WskDisconnectKind.ABORTIVE) {
            disconnectAbortively(irp);
        } else if (canWrite()) {
            send.requestEnd(irp, true);
        } else if (irp != null) {
            irp.fail(receive.failure()); // broken meanwhile, which is still to be indicated: there is no stream left to
            // end
        }
    }

    private void disconnectAbortively(@Nullable Irp irp) {
        state = State.DISCONNECTED;
        closeChannel(CloseKind.ABORTIVE);
        Outcome disconnected = pending -> pending.cancelled("the connection was disconnected abortively");
        send.discard(disconnected);
        receive.endRequests(disconnected);
        receive.aborted();
        if (irp != null) {
            irp.succeed(0);
        }
        if (socket.isClosing()) {
            socket.completeClose(); // a graceful close was under way and has nothing left to wait for
        }
    }

    // ---- the end

    /** The connection is broken: reported once, by the disconnect callback. Or it is the channel, which the peer has no part in. */
    void broken(IOException failure) {
        if (failure instanceof ClosedChannelException) {
            loop.execute(() -> socket.died(failure)); // not by this side, and not nested in a callback that sends
            return;
        }
        if (STATE.getAndSet(this, State.DISCONNECTED) == State.DISCONNECTED) {
            return;
        }
        closeChannel(CloseKind.ABORTIVE);
        send.discard(irp -> irp.fail(NetworkFailure.of("sending on " + socket, failure)));
        tellPeerGone();
        if (socket.isClosing()) {
            receive.endRequests(irp -> irp.cancelled("the socket was closed")); // the close may not have come here yet
            receive.startDiscarding();
            socket.completeClose();
        } else {
            receive.broken();
        }
    }

    /** One half has ended; if the socket is closing and both have, that is all. */
    void halfEnded() {
        if (receive.hasEndedEmpty()) {
            tellPeerGone();
        }
        if (socket.isClosing() && !channelClosed && send.endSent() && receive.endSeen()) {
            closeChannel(CloseKind.GRACEFUL);
            socket.completeClose();
        }
    }

    void close(CloseKind kind) {
        Outcome closed = irp -> irp.cancelled("the socket was closed");
        receive.endRequests(closed);
        receive.startDiscarding();
        if (kind == CloseKind.GRACEFUL && canWrite()) {
            closeInOrder();
            return;
        }
        boolean inOrder = send.endSent() && receive.endSeen();
        closeChannel(inOrder ? CloseKind.GRACEFUL : CloseKind.ABORTIVE); // CLS-07
        end(closed);
        socket.completeClose();
    }

    private void closeInOrder() {
        send.requestEnd(null, false);
        if (closeTimer == null) {
            closeTimer = loop.schedule(
                    this::closeTimedOut, Durations.nanos(socket.client.options().closeTimeout()));
        }
        updateInterest();
        halfEnded();
    }

    private void closeTimedOut() {
        socket.client
                .counting()
                .closeTimeouts
                .addAndWarn("%s is aborted: its close in order has taken longer than closeTimeout = %s"
                        .formatted(socket, socket.client.options().closeTimeout()));
        socket.closeOnLoop(CloseKind.ABORTIVE);
    }

    /** Gives the channel up, and ends what is pending as told. */
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

    private void closeChannel(CloseKind kind) {
        if (channelClosed) {
            return;
        }
        channelClosed = true;
        loop.sweep().remove(this);
        rememberAddresses();
        if (closeTimer != null) {
            closeTimer.cancel();
            closeTimer = null;
        }
        if (kind == CloseKind.GRACEFUL) {
            channel.close();
        } else {
            channel.abort();
        }
        removeFile();
    }
}
