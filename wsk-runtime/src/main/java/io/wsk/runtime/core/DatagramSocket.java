package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.TransportChannel;
import io.wsk.runtime.transport.TransportDatagram;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A datagram socket: CREATED → BOUND. */
final class DatagramSocket extends SocketCore implements WskDatagramSocket {
    private enum State {
        CREATED,
        BOUND
    }

    /** Datagrams that are received in one go, so that other sockets of the loop get their turn. */
    private static final int DATAGRAMS_PER_TURN = 16;

    private final AtomicReference<State> state = new AtomicReference<>(State.CREATED);
    private final TransportDatagram channel;
    private final @Nullable Object context;
    private final @Nullable WskDatagramDispatch<Object> table;
    private final EventGate gate;
    private final DatagramIndication indication = new DatagramIndication(this);
    private final AtomicLong backlog = new AtomicLong();
    private final ArrayDeque<Outgoing> queue = new ArrayDeque<>(2);

    private @Nullable Held held;
    private boolean attached;
    private boolean channelClosed;
    private int interest;

    /** A datagram that waits for room in the operating system. */
    private record Outgoing(
            ByteBuffer data,
            SocketAddress remote,
            int length,
            @Nullable Irp irp) {}

    /** The one datagram that was received and refused, or received when the callback was switched off in that moment. */
    private record Held(LoopMemory memory, int length, SocketAddress sender) {}

    @SuppressWarnings("unchecked") // the client's signatures guarantee that the table takes this context
    DatagramSocket(
            ClientObject client,
            CoreLoop loop,
            TransportDatagram channel,
            @Nullable Object context,
            @Nullable WskDatagramDispatch<?> table) {
        super(client, loop);
        this.channel = channel;
        this.context = context;
        this.table = (WskDatagramDispatch<Object>) table;
        this.gate = new EventGate(0, client.staticEventCallbacks() & WSK_EVENT_RECEIVE_FROM);
        this.gate.restrict(implementedEvents());
    }

    String contextName() {
        return context == null ? toString() : context.getClass().getName();
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
        return Optional.of(WskCategory.DATAGRAM);
    }

    // ---- events

    @Override
    int validEvents() {
        return WSK_EVENT_RECEIVE_FROM;
    }

    @Override
    int disableableEvents() {
        return WSK_EVENT_RECEIVE_FROM;
    }

    @Override
    int implementedEvents() {
        return table == null ? 0 : table.eventMask();
    }

    @Override
    void requireEventState() {
        if (state.get() != State.BOUND) {
            throw wrongState("ENB-14", "events of " + this, "switch them when the socket is bound");
        }
    }

    @Override
    public void enable(DatagramEvent event) {
        enableMask(event.flag());
    }

    @Override
    public void enable(int mask) {
        enableMask(mask);
    }

    @Override
    public WskStatus disable(DatagramEvent event) {
        return disableEvent(event);
    }

    @Override
    public WskStatus disable(DatagramEvent event, WskIrp irp) {
        return disableEvent(event, irp);
    }

    @Override
    public boolean disableAndAwait(DatagramEvent event, Duration timeout) throws InterruptedException {
        return disableEventAndAwait(event, timeout);
    }

    // ---- binding

    @Override
    public void bind(SocketAddress local) {
        requireOpen();
        if (!state.compareAndSet(State.CREATED, State.BOUND)) {
            throw wrongState("AMB-23", "bind of " + this, "bind a socket once");
        }
        try {
            channel.bind(local);
        } catch (IOException | RuntimeException e) {
            state.set(State.CREATED);
            throw NetworkFailure.of("bind to", local, e);
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
        if (isClosing()) {
            return;
        }
        try {
            channel.attach(loop.transportLoop(), this::ready);
            attached = true;
            receiving(true);
        } catch (IOException e) {
            dead(NetworkFailure.of("registering " + this, e));
        }
    }

    private void dead(WskException reason) {
        if (table == null || context == null) {
            closeByRuntime(CloseKind.ABORTIVE);
            return;
        }
        try {
            table.socketDeadEvent(context, this, reason.status());
        } catch (RuntimeException | Error failure) {
            handlerFailed("socket-dead", context, failure);
        }
    }

    @Override
    public SocketAddress localAddress() {
        requireOpen();
        if (state.get() == State.CREATED) {
            throw wrongState("GLA-01", "local address of " + this, "bind the socket first");
        }
        return boundAddress();
    }

    // ---- receiving

    private void ready(int readiness) {
        if ((readiness & Readiness.WRITE) != 0) {
            flush();
        }
        if ((readiness & Readiness.READ) != 0) {
            receiveReady();
        }
    }

    private void receiving(boolean wanted) {
        setInterest(wanted ? interest | Readiness.READ : interest & ~Readiness.READ);
    }

    private void setInterest(int wanted) {
        if (attached && wanted != interest) {
            interest = wanted;
            channel.interest(wanted);
        }
    }

    private void receiveReady() {
        // A held datagram does not end the turn: its arrival is over, so only what is parked brings the loop back to
        // it.
        for (int i = 0; (i < DATAGRAMS_PER_TURN || held != null) && !isClosing(); i++) {
            if (held != null || !gate.isOn(WSK_EVENT_RECEIVE_FROM)) {
                if (!gate.enterOrPark(WSK_EVENT_RECEIVE_FROM)) {
                    receiving(false); // EVT-15: they wait in the operating system's buffer
                    return;
                }
                gate.exit(WSK_EVENT_RECEIVE_FROM); // enabled in between
            }
            if (!receiveOne()) {
                return;
            }
        }
    }

    private boolean receiveOne() {
        Held kept = held;
        if (kept != null) {
            held = null;
            return indicate(kept.memory, kept.length, kept.sender);
        }
        LoopMemory memory = loop.receiveMemory();
        ByteBuffer bytes = memory.bytes().clear();
        SocketAddress sender;
        try {
            sender = channel.receive(bytes);
        } catch (IOException e) {
            HandlerFailures.warn(this + " reports a failure and goes on", e);
            return false;
        }
        return sender != null && indicate(memory, bytes.position(), sender);
    }

    /** Whether to go on with the next datagram. */
    private boolean indicate(LoopMemory memory, int length, SocketAddress sender) {
        if (table == null || context == null || !gate.enterOrPark(WSK_EVENT_RECEIVE_FROM)) {
            hold(memory, length, sender);
            return true;
        }
        indication.open(memory, length, sender);
        ReceiveFromVerdict verdict;
        try {
            verdict = table.receiveFromEvent(context, this, indication);
            if ((verdict == ReceiveFromVerdict.RETAINED) != indication.isRetained()) {
                throw new IllegalStateException("RETAINED goes together with retain(), but the verdict is " + verdict);
            }
        } catch (Throwable failure) {
            gate.exit(WSK_EVENT_RECEIVE_FROM);
            indication.revoke();
            handlerFailed("receive-from", context, failure);
            return false;
        }
        indication.revoke();
        boolean refused = verdict == ReceiveFromVerdict.REFUSED;
        if (refused && (gate.statics() & WSK_EVENT_RECEIVE_FROM) == 0) {
            // RFE-04: the disable takes effect with the exit below. A static callback just loses the datagram (AMB-16).
            WskStatus pending = gate.disable(WSK_EVENT_RECEIVE_FROM, null);
            assert pending == WskStatus.EVENT_PENDING : pending;
            hold(memory, length, sender);
        }
        gate.exit(WSK_EVENT_RECEIVE_FROM);
        return true;
    }

    private void hold(LoopMemory memory, int length, SocketAddress sender) {
        ByteBuffer copy = ByteBuffer.allocate(length);
        copy.put(0, memory.bytes(), 0, length);
        held = new Held(new LoopMemory(copy), length, sender);
    }

    @Override
    void resume() {
        if (!isClosing()) {
            gate.unpark();
            receiving(true);
            receiveReady();
        }
    }

    // ---- sending

    @Override
    public void sendTo(ByteBuffer data, SocketAddress remote) {
        requireSendState();
        int length = data.remaining();
        long before = backlog.getAndAdd(length);
        if (before + length > client.options().sendLimit()) {
            backlog.addAndGet(-length);
            throw new WskException(
                    WskStatus.INSUFFICIENT_RESOURCES,
                    "STO-05",
                    "a datagram of %,d bytes on %s with %,d queued exceeds the send limit of %,d"
                            .formatted(length, this, before, client.options().sendLimit()),
                    "send more slowly, or with a WskIrp, which borrows the buffer");
        }
        if (before == 0) {
            sendNow(data, remote, length);
        } else {
            enqueueCopy(data, remote, length);
        }
    }

    private void enqueueCopy(ByteBuffer data, SocketAddress remote, int length) {
        byte[] copy = new byte[length];
        data.get(copy);
        loop.run(() -> enqueue(new Outgoing(ByteBuffer.wrap(copy), remote, length, null)));
    }

    /** Nothing is queued: on whatever thread, so that the caller hears of a refusal. */
    private void sendNow(ByteBuffer data, SocketAddress remote, int length) {
        boolean sent = false;
        try {
            sent = channel.send(data, remote);
        } catch (IOException | RuntimeException e) {
            backlog.addAndGet(-length);
            throw NetworkFailure.of("send of %,d bytes to".formatted(length), remote, e);
        }
        if (sent) {
            backlog.addAndGet(-length);
        } else {
            enqueueCopy(data, remote, length);
        }
    }

    @Override
    public WskStatus sendTo(ByteBuffer data, SocketAddress remote, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            requireSendState();
            int length = data.remaining();
            backlog.addAndGet(length);
            loop.run(() -> enqueue(new Outgoing(data, remote, length, taken)));
            return WskStatus.PENDING;
        });
    }

    private void requireSendState() {
        requireOpen();
        if (state.get() != State.BOUND) {
            throw wrongState("STO-01", "send on " + this, "bind the socket first");
        }
    }

    private void enqueue(Outgoing outgoing) {
        if (channelClosed) {
            cancelled(outgoing);
        } else {
            queue.addLast(outgoing);
            flush();
        }
    }

    private static void cancelled(Outgoing outgoing) {
        if (outgoing.irp != null) {
            outgoing.irp.cancelled("the socket was closed");
        }
    }

    private void flush() {
        while (!queue.isEmpty()) {
            Outgoing first = queue.getFirst();
            try {
                if (!channel.send(first.data, first.remote)) {
                    setInterest(interest | Readiness.WRITE);
                    return;
                }
                queue.removeFirst();
                backlog.addAndGet(-first.length);
                if (first.irp != null) {
                    first.irp.succeed(first.length);
                }
            } catch (IOException | RuntimeException e) {
                queue.removeFirst();
                backlog.addAndGet(-first.length);
                sendFailed(first, e);
            }
        }
        setInterest(interest & ~Readiness.WRITE);
    }

    private void sendFailed(Outgoing outgoing, Exception cause) {
        WskException failure =
                NetworkFailure.of("send of %,d bytes to".formatted(outgoing.length), outgoing.remote, cause);
        if (outgoing.irp != null) {
            outgoing.irp.fail(failure);
        } else {
            HandlerFailures.warn("a datagram of " + this + " was lost", failure);
        }
    }

    // ---- release and end

    @Override
    public void release(WskDatagramIndication retained) {
        if (!(retained instanceof RetainedDatagram datagram)) {
            throw invalid("REL-04", "release of an indication that was not retained", "release what retain() returned");
        }
        datagram.release(this);
    }

    @Override
    void closeOnLoop(CloseKind kind) {
        if (isClosed()) {
            return;
        }
        channelClosed = true;
        channel.close();
        held = null;
        queue.forEach(DatagramSocket::cancelled);
        queue.clear();
        completeClose();
    }

    @Override
    public String toString() {
        try {
            return "datagram socket " + (state.get() == State.CREATED ? "(CREATED)" : channel.localAddress());
        } catch (IOException e) {
            return "datagram socket (closed)";
        }
    }
}
