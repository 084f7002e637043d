package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;

import io.wsk.annotations.WskCategory;
import io.wsk.runtime.WskControlData;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.DatagramEvent;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.TransportCapability;
import io.wsk.runtime.transport.TransportChannel;
import io.wsk.runtime.transport.TransportDatagram;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A datagram socket: CREATED → BINDING → BOUND. */
final class DatagramSocket extends SocketCore implements WskDatagramSocket {
    private enum State {
        CREATED,
        BINDING,
        BOUND
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.CREATED);
    private final ProtocolFamily family;
    private final TransportDatagram channel;
    private final @Nullable Object context;
    private final @Nullable WskDatagramDispatch<Object> table;
    private final EventGate gate;
    private final DatagramReceivePath receive;
    private final DatagramSendPath send;

    private final AtomicReference<Destinations> destinations = new AtomicReference<>(Destinations.NONE);
    private final Set<Membership> memberships = ConcurrentHashMap.newKeySet();

    private boolean attached;
    private int interest;

    private record Membership(InetAddress group, NetworkInterface through) {}

    @SuppressWarnings("unchecked") // the client's signatures guarantee that the table takes this context
    DatagramSocket(
            ClientObject client,
            CoreLoop loop,
            ProtocolFamily family,
            TransportDatagram channel,
            @Nullable Object context,
            @Nullable WskDatagramDispatch<?> table) {
        super(client, loop);
        this.family = family;
        this.channel = channel;
        if (table != null) {
            ConnectionCallbacks.requireHandlers(context, table);
        }
        this.context = context;
        this.table = (WskDatagramDispatch<Object>) table;
        this.gate = new EventGate(0, client.staticEventCallbacks() & WSK_EVENT_RECEIVE_FROM);
        this.gate.restrict(implementedEvents());
        if (table != null) {
            runCallbacksOn(table.runOn());
        }
        this.receive = new DatagramReceivePath(this, channel, this.table);
        this.send = new DatagramSendPath(this, channel);
    }

    Object context() {
        return context == null ? this : context;
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

    @Override
    boolean isBound() {
        return state.get() != State.CREATED;
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
        Objects.requireNonNull(local, "local");
        requireOpen();
        if (!state.compareAndSet(State.CREATED, State.BINDING)) {
            throw wrongState("AMB-23", "bind of " + this, "bind a socket once");
        }
        try {
            channel.bind(local);
        } catch (IOException | RuntimeException e) {
            state.set(State.CREATED);
            throw NetworkFailure.of("bind to", local, e);
        }
        state.set(State.BOUND);
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
            attached = true;
            interest |= Readiness.READ;
            channel.interest(interest);
        } catch (IOException e) {
            died(e);
        }
    }

    @Override
    void callDead() {
        if (table != null) {
            callDead(
                    WSK_EVENT_RECEIVE_FROM,
                    context(),
                    () -> table.socketDeadEvent(context(), this, WskStatus.FILE_FORCED_CLOSED));
        }
    }

    @Override
    public SocketAddress localAddress() {
        requireOpen();
        if (state.get() != State.BOUND) {
            throw wrongState("GLA-01", "local address of " + this, "bind the socket first");
        }
        return boundAddress();
    }

    // ---- data

    private void ready(int readiness) {
        if ((readiness & Readiness.FAILED) != 0) {
            died(null);
            return;
        }
        if ((readiness & Readiness.WRITE) != 0) {
            send.flush();
        }
        if ((readiness & Readiness.READ) != 0) {
            receive.ready();
        }
    }

    void receiving(boolean wanted) {
        setInterest(wanted ? interest | Readiness.READ : interest & ~Readiness.READ);
    }

    void writing(boolean wanted) {
        setInterest(wanted ? interest | Readiness.WRITE : interest & ~Readiness.WRITE);
    }

    private void setInterest(int wanted) {
        if (wanted != interest) {
            interest = wanted;
            if (attached) {
                channel.interest(wanted);
            }
        }
    }

    @Override
    void resume() {
        if (!isOver()) {
            gate.unpark();
            receiving(true);
            receive.ready();
        }
    }

    @Override
    public WskStatus receiveFrom(ByteBuffer target, WskIrp irp) {
        return request(irp, "receive", taken -> {
            requireWritable(target);
            receive.request(target, 0, taken);
        });
    }

    @Override
    public WskStatus receiveFrom(ByteBuffer target, int controlBytes, WskIrp irp) {
        return request(irp, "receive", taken -> {
            requireWritable(target);
            if (controlBytes < 0) {
                throw invalid("RFR-02", "room for %d bytes of control data".formatted(controlBytes), "use 0 or more");
            }
            client.requireCapability(TransportCapability.CONTROL_DATA, "STO-04", "control data on " + this);
            receive.request(target, controlBytes, taken);
        });
    }

    @Override
    public void sendTo(ByteBuffer data, SocketAddress remote) {
        requireBound("send");
        send.send(data, remote);
    }

    @Override
    public void sendTo(ByteBuffer data) {
        requireBound("send");
        send.send(data, destination(null));
    }

    @Override
    public WskStatus sendTo(ByteBuffer data, @Nullable SocketAddress remote, WskIrp irp) {
        return request(
                irp, "send", taken -> send.send(List.of(Shown.lendable(data)), destination(remote), List.of(), taken));
    }

    @Override
    public WskStatus sendMessages(
            List<ByteBuffer> messages, @Nullable SocketAddress remote, List<WskControlData> control, WskIrp irp) {
        return request(irp, "send", taken -> {
            if (messages.isEmpty()) {
                throw invalid("SMS-01", "an empty list of messages on " + this, "send at least one");
            } else if (!control.isEmpty()) {
                client.requireCapability(TransportCapability.CONTROL_DATA, "STO-04", "control data on " + this);
            }
            send.send(
                    messages.stream()
                            .map(message -> Shown.lendable(message).duplicate())
                            .toList(),
                    destination(remote),
                    List.copyOf(control),
                    taken);
        });
    }

    private WskStatus request(WskIrp irp, String operation, Consumer<Irp> issue) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            requireBound(operation);
            issue.accept(taken);
            return WskStatus.PENDING;
        });
    }

    // ---- fixed addresses and groups

    @Override
    public void setRemoteAddress(@Nullable SocketAddress remote) {
        fix("CTL-64", remote, Destinations::withRemote);
    }

    @Override
    public void setSendToAddress(@Nullable SocketAddress destination) {
        fix("CTL-65", destination, Destinations::withSendTo);
    }

    private void fix(
            String rule,
            @Nullable SocketAddress address,
            BiFunction<Destinations, @Nullable SocketAddress, Destinations> change) {
        requireBound("a fixed address");
        if (address != null && !fits(address)) {
            throw invalid(rule, "the address %s for %s".formatted(address, this), "use one of the socket's family");
        }
        destinations.updateAndGet(before -> change.apply(before, address));
    }

    private boolean fits(SocketAddress address) {
        return address instanceof InetSocketAddress inet
                && !inet.isUnresolved()
                && (inet.getAddress() instanceof Inet4Address || family != StandardProtocolFamily.INET);
    }

    Destinations destinations() {
        return Objects.requireNonNull(destinations.get());
    }

    private SocketAddress destination(@Nullable SocketAddress explicit) {
        SocketAddress found = explicit == null ? destinations().destination() : explicit;
        if (found == null) {
            throw invalid(
                    "AMB-26", "a send without a destination on " + this, "name one, or fix one with setSendToAddress");
        }
        return found;
    }

    @Override
    public void joinGroup(InetAddress group, NetworkInterface through) {
        requireOpen();
        if (!group.isMulticastAddress()) {
            throw invalid("AMB-20", "joining " + group + " with " + this, "use a multicast address");
        } else if (!memberships.add(new Membership(group, through))) {
            throw invalid("AMB-20", "joining " + group + " again with " + this, "join it once for each interface");
        }
        try {
            channel.join(group, through);
        } catch (IOException | RuntimeException e) {
            memberships.remove(new Membership(group, through));
            throw NetworkFailure.of("joining " + group + " with " + this, e);
        }
    }

    @Override
    public void leaveGroup(InetAddress group, NetworkInterface through) {
        requireOpen();
        if (!memberships.remove(new Membership(group, through))) {
            throw new WskException(
                    WskStatus.NOT_FOUND, "AMB-20", "leaving " + group + " with " + this, "join it first");
        }
        try {
            channel.leave(group, through);
        } catch (IOException | RuntimeException e) {
            throw NetworkFailure.of("leaving " + group + " with " + this, e);
        }
    }

    private void requireBound(String operation) {
        requireOpen();
        if (state.get() != State.BOUND) {
            throw wrongState("AMB-02", operation + " on " + this, "bind the socket first");
        }
    }

    // ---- release and end

    @Override
    public void release(WskDatagramIndication retained) {
        if (!(retained instanceof RetainedDatagram datagram)) {
            throw retained()
                    .refuseRelease(
                            "release of an indication that was not retained", "release what retain() returned", null);
        }
        datagram.release(this);
    }

    @Override
    void closeOnLoop(CloseKind kind) {
        if (isClosed()) {
            return;
        }
        end(irp -> irp.cancelled("the socket was closed"));
        completeClose();
    }

    @Override
    void end(Outcome outcome) {
        channel.close();
        receive.end(outcome);
        send.end(outcome);
        withdrawCall();
    }

    @Override
    public String toString() {
        try {
            return "datagram socket " + (state.get() == State.BOUND ? channel.localAddress() : "(" + state + ")");
        } catch (IOException e) {
            return "datagram socket (closed)";
        }
    }
}
