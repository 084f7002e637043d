package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_ALL;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.WskAddressHints;
import io.wsk.runtime.WskBasicSocket;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskCounters;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskEventMask;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskNameFlag;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskStreamSocket;
import io.wsk.runtime.WskTransport;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import io.wsk.runtime.dispatch.WskSocketDispatch;
import io.wsk.runtime.dispatch.WskStreamDispatch;
import io.wsk.runtime.extension.WskExtension;
import io.wsk.runtime.extension.WskExtensionInterface;
import io.wsk.runtime.option.WskSocketOptions;
import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.TransportCapability;
import io.wsk.runtime.transport.TransportChannel;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The client object: makes sockets, in both layers. */
final class ClientObject implements WskClient {
    /** In the word of {@link #statics}: a socket has been created, the static mask is final (ENB-71, AMB-08). */
    private static final int SEALED = WSK_EVENT_DISABLE;

    private final Registration registration;
    private final Transport transport;
    private final LoopGroup loops;
    private final WskClientOptions options;
    private final Names names;
    private final Set<Irp> pending = ConcurrentHashMap.newKeySet();
    private final Counters counters = new Counters();
    private final AtomicLong retained = new AtomicLong();
    private final AtomicInteger statics = new AtomicInteger();

    ClientObject(Registration registration, Transport transport, LoopGroup loops, WskClientOptions options) {
        this.registration = registration;
        this.transport = transport;
        this.loops = loops;
        this.options = options;
        this.names = new Names(transport);
    }

    @Override
    public WskClientOptions options() {
        return options;
    }

    @Override
    public WskCounters counters() {
        return counters.snapshot();
    }

    /** Refuses a table for a socket to come that needs an executor where there is none. */
    void requireThreads(WskSocketDispatch<?> table) {
        if (table.runOn() == WskRunOn.CLIENT_EXECUTOR) {
            requireExecutor();
        }
    }

    /** The executor for tables that say {@code CLIENT_EXECUTOR}. */
    Executor requireExecutor() {
        Executor executor = options.executor();
        if (executor == null) {
            throw new WskException(
                    WskStatus.INVALID_PARAMETER,
                    "EVT-03",
                    "a dispatch table that runs on CLIENT_EXECUTOR, and a client without an executor",
                    "give it one with WskClientOptions.withExecutor");
        }
        return executor;
    }

    Counters counting() {
        return counters;
    }

    /** Takes room for what is retained on any socket of the client. */
    boolean retain(long bytes) {
        long limit = options.limits().retainedPerClient();
        return retained.getAndUpdate(before -> before + bytes <= limit ? before + bytes : before) + bytes <= limit;
    }

    void released(long bytes) {
        retained.addAndGet(-bytes);
    }

    boolean isRetainingMuch() {
        return retained.get() > options.limits().retainedPerClient() / 4 * 3;
    }

    Transport transport() {
        return transport;
    }

    LoopGroup loops() {
        return loops;
    }

    boolean added(SocketCore socket) {
        return registration.added(socket);
    }

    void removed(SocketCore socket) {
        registration.removed(socket);
    }

    @Override
    public Set<WskSocket> sockets() {
        return registration.sockets();
    }

    @Override
    public Set<TransportCapability> capabilities() {
        return transport.capabilities();
    }

    /** What a transport cannot give is refused (SND-03, RCV-06). */
    void requireCapability(TransportCapability needed, String rule, String what) {
        if (!transport.capabilities().contains(needed)) {
            throw new WskException(
                    WskStatus.NOT_SUPPORTED,
                    rule,
                    what + ", for which the transport lacks " + needed,
                    "do without it, or use a transport that has it");
        }
    }

    /** The extension that provides an interface (CTL-77). */
    @SuppressWarnings("unchecked") // found by the interface, which has this type argument
    <P> WskExtension<P> extension(WskExtensionInterface<P> wanted) {
        for (WskExtension<?> extension : options.extensions()) {
            if (extension.extensionInterface().equals(wanted)) {
                return (WskExtension<P>) extension;
            }
        }
        throw new WskException(
                WskStatus.NOT_SUPPORTED,
                "CTL-77",
                "the extension interface " + wanted,
                "give the client an extension that provides it, with WskClientOptions.withExtension");
    }

    // ---- requests of the client itself

    @Override
    public WskStatus getAddressInfo(
            @Nullable String node, @Nullable String service, WskAddressHints hints, WskIrp irp) {
        Objects.requireNonNull(hints, "hints");
        return request(irp, taken -> names.addressInfo(node, service, hints, taken));
    }

    @Override
    public WskStatus getNameInfo(InetSocketAddress address, Set<WskNameFlag> flags, WskIrp irp) {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(flags, "flags");
        return request(irp, taken -> names.nameInfo(address, flags, taken));
    }

    @Override
    public List<WskTransport> transports() {
        return call(() -> Stream.of(StandardProtocolFamily.values())
                .flatMap(family -> Stream.of(
                                WskCategory.LISTEN, WskCategory.CONNECTION, WskCategory.DATAGRAM, WskCategory.STREAM)
                        .filter(category -> family != StandardProtocolFamily.UNIX || category != WskCategory.DATAGRAM)
                        .map(category -> new WskTransport(family, category)))
                .toList());
    }

    @Override
    public WskStatus transportsChange(WskIrp irp) {
        return request(irp, taken -> {}); // there is nothing that could change
    }

    /** Pends until it is served, cancelled, or the client is deregistered. */
    private WskStatus request(WskIrp irp, Consumer<Irp> issue) {
        return call(() -> {
            Irp taken = Irp.begin(irp, loops.forNewSocket());
            return SocketCore.answer(taken, () -> {
                long use = taken.use();
                pending.add(taken);
                taken.onCompleted(() -> pending.remove(taken));
                taken.onCancel(() -> {
                    if (taken.use() == use) {
                        taken.cancelled("the request was cancelled");
                    }
                });
                issue.accept(taken);
                if (registration.isEnding()) {
                    cancelRequests(); // the one that the end of the registration did may have come before
                }
                return WskStatus.PENDING;
            });
        });
    }

    /** The client is deregistered (CLC-12). */
    void cancelRequests() {
        pending.forEach(irp -> irp.cancelled("the client was deregistered"));
    }

    // ---- static callbacks

    @Override
    public void setStaticEventCallbacks(int mask) {
        if (mask == 0 || (mask & ~WSK_EVENTS_ALL) != 0) {
            throw SocketCore.invalid(
                    (mask & WSK_EVENT_DISABLE) != 0 ? "ENB-107" : "ENB-95",
                    "static mask " + WskEventMask.describe(mask),
                    "combine event flags of " + WskEventMask.names(WSK_EVENTS_ALL));
        }
        call(() -> {
            int before = statics.getAndUpdate(old -> (old & SEALED) == 0 ? old | mask : old); // AMB-48
            if ((before & SEALED) != 0) {
                throw SocketCore.wrongState(
                        "ENB-71",
                        "static mask " + WskEventMask.describe(mask) + " after a socket was created",
                        "set it before the client creates its first socket");
            }
            return mask;
        });
    }

    @Override
    public int staticEventCallbacks() {
        return statics.get() & WSK_EVENTS_ALL;
    }

    /** Refuses a table for a socket to come that needs what the client does not have. */
    void requireReadyFor(WskSocketDispatch<?> table) {
        requireStatic(table);
        requireThreads(table);
    }

    /** A declaration that wants static callbacks gets them, or is told what to do. */
    void requireStatic(WskSocketDispatch<?> table) {
        int missing = table.staticEventMask() & ~staticEventCallbacks();
        if (missing != 0) {
            throw SocketCore.invalid(
                    "ENB-70",
                    "%s declares %s as STATIC, but the client's static mask is %s"
                            .formatted(
                                    table.getClass().getSimpleName(),
                                    WskEventMask.names(missing),
                                    WskEventMask.names(staticEventCallbacks())),
                    "call client.setStaticEventCallbacks(%s.STATIC_EVENT_MASK) before the first socket, with the masks of the client's other tables, if they have one"
                            .formatted(table.getClass().getSimpleName()));
        }
    }

    // ---- the facade

    @Override
    public <C> WskListenSocket listen(C context, WskListenDispatch<? super C> table, SocketAddress local) {
        return call(() -> {
            requireStatic(table);
            table.acceptedTable().ifPresent(this::requireReadyFor);
            ListenSocket socket = newListener(family(local), context, table);
            try {
                if (table.implementsInspect()) {
                    socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true);
                }
                // Before the bind, when a static callback may accept at once: no connection may come without them.
                socket.inherit(table.acceptedEventMask() & ~staticEventCallbacks());
                socket.bind(local);
                enable(socket::enable, table.enabledEventMask());
                return socket;
            } catch (RuntimeException e) {
                socket.abort();
                throw e;
            }
        });
    }

    private static void enable(IntConsumer enable, int mask) {
        if (mask != 0) {
            enable.accept(mask);
        }
    }

    @Override
    public <C> WskConnectionSocket connect(C context, WskConnectionDispatch<? super C> table, SocketAddress remote) {
        loops.requireMayWait("connect");
        AtomicBoolean abandoned = new AtomicBoolean();
        Irp irp = new Irp(done -> abortIf(abandoned, done));
        startConnect(context, table, remote, irp);
        try {
            irp.join("connect to " + remote);
        } catch (WskException e) {
            abandoned.set(true); // by an interrupt, perhaps; the connect may succeed all the same
            abortIf(abandoned, irp);
            throw e;
        }
        return (WskConnectionSocket) irp.socket();
    }

    /** A socket that nobody will have. */
    private static void abortIf(AtomicBoolean abandoned, WskIrp irp) {
        if (abandoned.get() && irp.isCompleted() && irp.status() == WskStatus.SUCCESS) {
            irp.socket().abort();
        }
    }

    @Override
    public <C> WskStatus connect(C context, WskConnectionDispatch<? super C> table, SocketAddress remote, WskIrp irp) {
        return startConnect(context, table, remote, irp);
    }

    /** Creates, binds, connects; the outcome goes to the IRP, and a socket that did not connect is closed. */
    private <C> WskStatus startConnect(
            C context, WskConnectionDispatch<? super C> table, SocketAddress remote, WskIrp irp) {
        return call(() -> {
            CoreLoop loop = loops.forNewSocket();
            Irp taken = Irp.begin(irp, loop);
            return SocketCore.answer(taken, () -> {
                requireStatic(table);
                ConnectionSocket socket = newConnection(family(remote), context, table, loop);
                // The operating system chooses the local address as it connects: a port that is bound before that
                // cannot be
                // shared by connections to different peers, and there are not many.
                return bindAndConnect(socket, null, remote, taken, table.enabledEventMask());
            });
        });
    }

    private static WskStatus bindAndConnect(
            ConnectionSocket socket, @Nullable SocketAddress local, SocketAddress remote, Irp irp, int enable) {
        try {
            socket.bindToAny(local);
        } catch (RuntimeException e) {
            socket.abort();
            throw e;
        }
        return socket.connectAndGive(remote, irp, enable);
    }

    @Override
    public <C> WskDatagramSocket bindDatagram(C context, WskDatagramDispatch<? super C> table, SocketAddress local) {
        return call(() -> {
            requireStatic(table);
            WskDatagramSocket socket = newDatagram(family(local), context, table);
            try {
                socket.bind(local);
                enable(socket::enable, table.enabledEventMask());
                return socket;
            } catch (RuntimeException e) {
                socket.abort();
                throw e;
            }
        });
    }

    /**
     * The family for an address. A wildcard gets an IPv6 socket, which serves IPv4 too (SMP-02), unless the machine has no
     * IPv6.
     */
    private static ProtocolFamily family(SocketAddress address) {
        if (address instanceof UnixDomainSocketAddress) {
            return StandardProtocolFamily.UNIX;
        }
        InetAddress ip = address instanceof InetSocketAddress inet ? inet.getAddress() : null;
        boolean wildcard = ip == null || ip.isAnyLocalAddress();
        boolean v4 = wildcard ? !DualStack.AVAILABLE : ip instanceof Inet4Address;
        return v4 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
    }

    // ---- the 1:1 layer

    @Override
    public <C> WskListenSocket listenSocket(ProtocolFamily family, C context, WskListenDispatch<? super C> table) {
        return call(() -> newListener(family, context, table));
    }

    @Override
    public <C> WskConnectionSocket connectionSocket(
            ProtocolFamily family, C context, WskConnectionDispatch<? super C> table) {
        return call(() -> newConnection(family, context, table, loops.forNewSocket()));
    }

    @Override
    public WskListenSocket listenSocket(ProtocolFamily family) {
        return call(() -> newListener(family, NoCallbacks.TABLE, NoCallbacks.TABLE));
    }

    @Override
    public WskConnectionSocket connectionSocket(ProtocolFamily family) {
        return call(() -> newConnection(family, null, null, loops.forNewSocket()));
    }

    @Override
    public <C> WskStatus socketConnect(
            SocketAddress local, SocketAddress remote, C context, WskConnectionDispatch<? super C> table, WskIrp irp) {
        return newAndConnect(local, remote, context, table, irp);
    }

    @Override
    public WskStatus socketConnect(SocketAddress local, SocketAddress remote, WskIrp irp) {
        return newAndConnect(local, remote, null, null, irp);
    }

    /** All off but what is static (SCN-04); the family is that of the local address (SCN-02). */
    private WskStatus newAndConnect(
            SocketAddress local,
            SocketAddress remote,
            @Nullable Object context,
            @Nullable WskConnectionDispatch<?> table,
            WskIrp irp) {
        return call(() -> {
            CoreLoop loop = loops.forNewSocket();
            Irp taken = Irp.begin(irp, loop);
            return SocketCore.answer(
                    taken,
                    () -> bindAndConnect(newConnection(family(local), context, table, loop), local, remote, taken, 0));
        });
    }

    @Override
    public <C> WskDatagramSocket datagramSocket(
            ProtocolFamily family, C context, WskDatagramDispatch<? super C> table) {
        return call(() -> newDatagram(family, context, table));
    }

    @Override
    public WskDatagramSocket datagramSocket(ProtocolFamily family) {
        return call(() -> newDatagram(family, null, null));
    }

    @Override
    public <C> WskStreamSocket streamSocket(ProtocolFamily family, C context, WskStreamDispatch<? super C> table) {
        return call(() -> newStream(family, context, table, table));
    }

    @Override
    public WskStreamSocket streamSocket(ProtocolFamily family) {
        return call(() -> newStream(family, NoCallbacks.TABLE, NoCallbacks.TABLE, null));
    }

    @Override
    public WskBasicSocket basicSocket(ProtocolFamily family) {
        return call(() -> create(new BasicSocket(
                this, loops.forNewSocket(), open("a basic socket", () -> transport.openConnection(family)))));
    }

    private ListenSocket newListener(ProtocolFamily family, Object context, WskListenDispatch<?> table) {
        return create(make(
                open("a listening socket", () -> transport.openListener(family)),
                channel -> new ListenSocket(this, loops.forNewSocket(), channel, context, table)));
    }

    private ConnectionSocket newConnection(
            ProtocolFamily family, @Nullable Object context, @Nullable WskConnectionDispatch<?> table, CoreLoop loop) {
        return create(makeConnection("a connection socket", family, context, table, loop));
    }

    private ConnectionSocket makeConnection(
            String what,
            ProtocolFamily family,
            @Nullable Object context,
            @Nullable WskConnectionDispatch<?> table,
            CoreLoop loop) {
        return make(open(what, () -> transport.openConnection(family)), channel -> {
            ConnectionSocket socket = ConnectionSocket.create(this, loop, channel);
            socket.callbacks().assign(context, table);
            return socket;
        });
    }

    private StreamSocket newStream(
            ProtocolFamily family,
            Object context,
            WskListenDispatch<?> listenTable,
            @Nullable WskConnectionDispatch<?> connectionTable) {
        CoreLoop loop = loops.forNewSocket();
        return create(make(open("a stream socket", () -> transport.openListener(family)), channel -> {
            ListenSocket listener = new ListenSocket(this, loop, channel, context, listenTable);
            return new StreamSocket(
                    this, listener, makeConnection("a stream socket", family, context, connectionTable, loop));
        }));
    }

    private DatagramSocket newDatagram(
            ProtocolFamily family, @Nullable Object context, @Nullable WskDatagramDispatch<?> table) {
        return create(make(
                open("a datagram socket", () -> transport.openDatagram(family)),
                channel -> new DatagramSocket(this, loops.forNewSocket(), family, channel, context, table)));
    }

    /** Makes the socket of a channel, which is closed if there will be none, because its table asks for what is not there. */
    private static <C extends TransportChannel, S extends WskSocket> S make(C channel, Function<C, S> maker) {
        try {
            return maker.apply(channel);
        } catch (Throwable e) {
            channel.close();
            throw e;
        }
    }

    private <S extends SocketCore> S create(S socket) {
        statics.updateAndGet(mask -> mask | SEALED);
        if (!added(socket)) {
            socket.abort();
            throw new WskException(
                    WskStatus.DEVICE_NOT_READY, "LIF-25", "the client is closing", "open another client");
        }
        return socket;
    }

    /** Opens a channel. */
    private interface Opening<T> {
        T open() throws IOException;
    }

    private static <T> T open(String what, Opening<T> opening) {
        try {
            return opening.open();
        } catch (IOException | RuntimeException e) {
            throw NetworkFailure.of("opening " + what, e);
        }
    }

    /** A client function. */
    private interface Call<T> {
        T run();
    }

    private <T> T call(Call<T> call) {
        registration.beginCall();
        try {
            return call.run();
        } finally {
            registration.endCall();
        }
    }

    @Override
    public void close() {
        registration.close();
    }

    @Override
    public void close(Duration drainTimeout) {
        registration.close(drainTimeout);
    }

    @Override
    public String toString() {
        return "client with static callbacks " + WskEventMask.names(staticEventCallbacks());
    }
}
