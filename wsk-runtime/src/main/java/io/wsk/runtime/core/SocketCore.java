package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.NpiId;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskEventMask;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskEvent;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.runtime.extension.WskExtension;
import io.wsk.runtime.extension.WskExtensionInterface;
import io.wsk.runtime.transport.LoopTask;
import io.wsk.runtime.transport.TransportChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all sockets have in common: the event option, options, and the way to the end.
 *
 * <pre>
 * OPEN        → DEAD      the transport has lost the socket for another reason than its peer (EVT-20)
 * OPEN, DEAD  → CLOSING   a close was asked for: no callback starts any more
 * CLOSING     → CLOSED    the running callback has returned (CLS-05)
 * </pre>
 */
abstract class SocketCore extends PlacedSet.Member implements WskSocket {
    /** Who asked for the close: an application that goes on using the socket is at fault, else it could not know. */
    private enum ClosedBy {
        NOBODY,
        APPLICATION,
        RUNTIME
    }

    private static final WskReceiveFlags NO_FLAGS = WskReceiveFlags.of(0);

    private static final OnDemand<SocketCore, CountDownLatch> UNTIL_CLOSED =
            part(CountDownLatch.class, "untilClosed", socket -> new CountDownLatch(1));
    private static final OnDemand<SocketCore, ExtensionBindings> EXTENSIONS =
            part(ExtensionBindings.class, "extensions", ExtensionBindings::new);
    private static final OnDemand<SocketCore, RetainedAccount> RETAINED =
            part(RetainedAccount.class, "retained", RetainedAccount::new);
    private static final OnDemand<SocketCore, LoopTask> RESUMING =
            part(LoopTask.class, "resuming", socket -> new LoopTask(socket::resume));

    final ClientObject client;
    final CoreLoop loop;

    private volatile ClosedBy closedBy = ClosedBy.NOBODY;
    private volatile boolean dead;
    private volatile boolean closed;
    private volatile @Nullable CountDownLatch untilClosed;
    private volatile @Nullable ExtensionBindings extensions;
    private volatile @Nullable RetainedAccount retained;

    @SuppressWarnings("UnusedVariable") // RESUMING reads it
    private volatile @Nullable LoopTask resuming;

    private @Nullable List<Irp> closeIrps;
    private @Nullable AddressListWatch addresses;
    private Runnable closedHook = () -> {};
    private @Nullable ExecutorCalls calls;

    SocketCore(ClientObject client, CoreLoop loop) {
        this.client = client;
        this.loop = loop;
    }

    private static <T> OnDemand<SocketCore, T> part(Class<T> type, String field, Function<SocketCore, T> maker) {
        return new OnDemand<>(AtomicReferenceFieldUpdater.newUpdater(SocketCore.class, type, field), maker);
    }

    abstract EventGate gate();

    abstract TransportChannel channel();

    /** The events that the option may enable here, by category (ENB-09 to ENB-12). */
    abstract int validEvents();

    /** The events that the option may disable here (ENB-99). */
    abstract int disableableEvents();

    /** The events that the socket's table implements (ENB-106). */
    abstract int implementedEvents();

    /** Throws unless the socket is in the state in which events can be switched (ENB-14, ENB-15). */
    abstract void requireEventState();

    /** Enables events that were found valid. */
    void enableEvents(int mask) {
        if (gate().enable(mask)) {
            loop.execute(RESUMING.of(this));
        }
    }

    /** Loop: takes up what had been parked. */
    abstract void resume();

    /** Loop: closes the channel, in order or abortively, and ends what is pending. */
    abstract void closeOnLoop(CloseKind kind);

    /** Loop: gives the channel up abruptly, and ends what is pending as told. */
    abstract void end(Outcome outcome);

    /** Loop: calls the dead-socket callback of the table, if there is one. */
    abstract void callDead();

    /** How a socket is closed. */
    enum CloseKind {
        GRACEFUL,
        ABORTIVE
    }

    // ---- the event option

    @Override
    public final WskStatus setEventCallbacks(NpiId npi, int mask) {
        return switchEvents(npi, mask, null);
    }

    @Override
    public final WskStatus setEventCallbacks(NpiId npi, int mask, WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> switchEvents(npi, mask, taken));
    }

    @Override
    public final int enabledEvents() {
        return gate().enabled();
    }

    final void enableMask(int mask) {
        if ((mask & WSK_EVENT_DISABLE) != 0) {
            throw invalid(
                    "ENB-22",
                    "enable of " + WskEventMask.describe(mask),
                    "leave WSK_EVENT_DISABLE out, or call disable");
        }
        WskStatus inline = switchEvents(NpiId.WSK, mask, null);
        assert inline == WskStatus.SUCCESS : inline;
    }

    final WskStatus disableEvent(WskEvent event) {
        return setEventCallbacks(NpiId.WSK, WSK_EVENT_DISABLE | event.flag());
    }

    final WskStatus disableEvent(WskEvent event, WskIrp irp) {
        return setEventCallbacks(NpiId.WSK, WSK_EVENT_DISABLE | event.flag(), irp);
    }

    final boolean disableEventAndAwait(WskEvent event, Duration timeout) throws InterruptedException {
        loop.group().requireMayWait("disableAndAwait");
        Irp irp = Irp.begin(WskIrp.create(), loop);
        WskStatus outcome = switchEvents(NpiId.WSK, WSK_EVENT_DISABLE | event.flag(), irp);
        return outcome == WskStatus.SUCCESS || irp.await(timeout);
    }

    private WskStatus switchEvents(NpiId npi, int mask, @Nullable Irp irp) {
        requireOpen();
        if (!npi.equals(NpiId.WSK)) {
            return EXTENSIONS.of(extensionOwner()).of(npi).switchEvents(mask, irp);
        }
        return EventSwitch.set(this, mask, irp);
    }

    static WskException invalid(String rule, String found, String remedy) {
        return new WskException(WskStatus.INVALID_PARAMETER, rule, found, remedy);
    }

    static WskException wrongState(String rule, String found, String remedy) {
        return new WskException(WskStatus.INVALID_DEVICE_STATE, rule, found, remedy);
    }

    /** A send that would queue more than the socket may. */
    final WskException refusedSend(String rule, String found, String remedy) {
        client.counting().sendRefused.addAndWarn(found);
        return new WskException(WskStatus.INSUFFICIENT_RESOURCES, rule, found, remedy);
    }

    // ---- callbacks on the executor

    /** Before a callback can run: the threads they run on. */
    final void runCallbacksOn(WskRunOn where) {
        if (where == WskRunOn.CLIENT_EXECUTOR) {
            calls = new ExecutorCalls(this, client.requireExecutor());
        }
    }

    /** Who makes the calls; null: the loop. */
    final @Nullable ExecutorCalls calls() {
        return calls;
    }

    /** Loop: runs a task while no callback does: now, or after the one that runs on the executor. */
    final void afterCall(Runnable task) {
        if (calls == null) {
            task.run();
        } else {
            calls.afterCall(task);
        }
    }

    /** Loop: a callback on the executor has returned, or was not called. */
    void callEnded() {}

    /** Loop: nothing is to be called any more, unless it has begun. */
    final void withdrawCall() {
        if (calls != null) {
            calls.withdraw();
        }
    }

    /** Loop: whether a callback is on its way to the executor, or runs there. */
    final boolean isCalling() {
        return calls != null && calls.isBusy();
    }

    // ---- extensions

    @Override
    public final <C, P> P registerExtension(
            WskExtensionInterface<P> wanted, C extensionContext, WskExtensionDispatch<? super C> extensionTable) {
        requireOpen();
        if (!wanted.clientDispatch().isInstance(extensionTable)) {
            throw invalid(
                    "CTL-63",
                    "%s registered with %s on %s"
                            .formatted(wanted, extensionTable.getClass().getName(), this),
                    "pass a table that implements " + wanted.clientDispatch().getName());
        }
        WskExtension<P> provider = client.extension(wanted);
        return EXTENSIONS
                .of(extensionOwner())
                .bind(this, provider, extensionContext, extensionTable)
                .provider();
    }

    /** The socket whose loop and data an extension sees. */
    SocketCore extensionOwner() {
        return this;
    }

    /** Loop: bytes have gone in or out. */
    final void transferred() {
        ExtensionBindings bound = extensions;
        if (bound != null) {
            bound.transferred();
        }
    }

    /** Any thread: the same. */
    final void transferredHere() {
        if (extensions != null) {
            loop.run(this::transferred);
        }
    }

    /** What callbacks of this socket have retained. */
    final RetainedAccount retained() {
        return RETAINED.of(this);
    }

    /** What the next receive callback is told. */
    final WskReceiveFlags receiveFlags() {
        RetainedAccount current = retained;
        return current == null ? NO_FLAGS : current.flags();
    }

    private void closeRetained() {
        RetainedAccount current = retained;
        if (current != null) {
            current.closed();
        }
    }

    // ---- requests with an IRP

    /** An application error (AMB-61): found before the request waits for data that could not be put there. */
    static void requireWritable(ByteBuffer target) {
        if (target.isReadOnly()) {
            throw new IllegalArgumentException("the buffer to receive into is read-only; use one that can be written");
        }
    }

    /** A request whose failure may go to an IRP. */
    interface Request {
        WskStatus issue();
    }

    /** Issues a request; what it throws goes to the IRP, and only there (IRP-04). */
    static WskStatus answer(Irp irp, Request request) {
        try {
            return request.issue();
        } catch (WskException e) {
            irp.fail(e);
            return e.status();
        } catch (RuntimeException e) {
            irp.withdraw(); // an application error (AMB-61): thrown, and the IRP stays usable
            throw e;
        }
    }

    // ---- options

    @Override
    public final Set<SocketOption<?>> supportedOptions() {
        return new OptionRequest(this, optionChannels()).supported();
    }

    @Override
    public final <T> void setOption(SocketOption<T> option, T value) {
        requireOpen();
        new OptionRequest(this, optionChannels()).set(option, value);
    }

    @Override
    public final <T> T getOption(SocketOption<T> option) {
        requireOpen();
        return new OptionRequest(this, optionChannels()).get(option);
    }

    /** The channels that an option is for. */
    List<TransportChannel> optionChannels() {
        return List.of(channel());
    }

    /** Whether a bind was begun, after which some options are fixed. */
    boolean isBound() {
        return false;
    }

    /** Sets {@code SO_CONDITIONAL_ACCEPT}, which only a listening socket has (AMB-20). */
    void conditionalAccept(boolean on) {
        throw noConditionalAccept();
    }

    /** {@return the value of {@code SO_CONDITIONAL_ACCEPT}} */
    boolean conditionalAccept() {
        throw noConditionalAccept();
    }

    private WskException noConditionalAccept() {
        return new WskException(
                WskStatus.INVALID_DEVICE_REQUEST,
                "AMB-20",
                "SO_CONDITIONAL_ACCEPT on " + this,
                "set it on a listening socket");
    }

    /** {@return the local address of a bound channel} */
    final SocketAddress boundAddress() {
        try {
            return Objects.requireNonNull(channel().localAddress(), "it is bound");
        } catch (IOException e) {
            throw NetworkFailure.of("reading the local address of " + this, e);
        }
    }

    // ---- addresses of the machine

    @Override
    public final List<InetAddress> addressList() {
        requireOpen();
        try {
            return new AddressListWatch(this, client.transport()).query();
        } catch (IOException e) {
            throw NetworkFailure.of("reading the addresses of this machine", e);
        }
    }

    @Override
    public final WskStatus addressListChange(WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        return answer(taken, () -> {
            List<InetAddress> seen = addressList();
            loop.execute(() -> addressWatcher().watchAddresses(seen, taken));
            return WskStatus.PENDING;
        });
    }

    /** The socket with whose end the waiting ends. */
    SocketCore addressWatcher() {
        return this;
    }

    private void watchAddresses(List<InetAddress> seen, Irp irp) {
        AddressListWatch current = addresses;
        if (current == null) {
            current = new AddressListWatch(this, client.transport());
            addresses = current;
        }
        current.add(seen, irp);
    }

    private void endAddresses(Outcome outcome) {
        if (addresses != null) {
            addresses.end(outcome);
        }
    }

    // ---- the end

    final void requireOpen() {
        switch (closedBy) {
            case NOBODY -> {
                if (isDead()) {
                    throw deathOf();
                }
            }
            case APPLICATION ->
                throw new IllegalStateException(
                        this + " has been closed; no function may be called after that (CLS-06)");
            case RUNTIME -> throw deathOf();
        }
    }

    private WskException deathOf() {
        return new WskException(
                WskStatus.FILE_FORCED_CLOSED, "IRP-20", this + " is dead", "close it and open another one");
    }

    /** Whether a close was asked for, by anyone. */
    final boolean isClosing() {
        return closedBy != ClosedBy.NOBODY;
    }

    /** Whether the socket is dead or a close was asked for: nothing comes in or goes out any more. */
    final boolean isOver() {
        return isDead() || isClosing();
    }

    /** Loop: what a request is told that comes too late. */
    final Outcome whenOver() {
        return isClosing() ? irp -> irp.cancelled("the socket was closed") : irp -> irp.fail(deathOf());
    }

    boolean isDead() {
        return dead;
    }

    /** Loop: the transport has lost the socket. What is pending fails, and the application is told, once (AMB-31). */
    final void died(@Nullable IOException cause) {
        if (isDead()) {
            return;
        } else if (isClosing()) {
            closeOnLoop(CloseKind.ABORTIVE); // a close in order has nothing left to wait for
            return;
        }
        HandlerFailures.warn(this + " has become unusable", cause);
        die();
    }

    /** Loop: the runtime gives the socket up; that has been logged. */
    final void timedOut() {
        if (isClosing()) {
            closeOnLoop(CloseKind.ABORTIVE);
        } else if (!isDead()) {
            die();
        }
    }

    private void die() {
        WskException reason = deathOf();
        dead = true;
        end(irp -> irp.fail(reason));
        endAddresses(irp -> irp.fail(reason));
        callDead();
    }

    /**
     * Calls the dead-socket callback if the one is on by which WSK would tell (AMB-30).
     *
     * @param flag the event; 0 for one that cannot be off
     * @param context for the message if the callback throws
     */
    final void callDead(int flag, Object context, Runnable callback) {
        ExecutorCalls executor = calls;
        if (executor != null) {
            EventCall call = new EventCall(this, flag, "socket-dead", context) {
                @Override
                void callEvent() {
                    callback.run();
                }
            };
            executor.afterCall(() -> {
                if (!isClosing()) {
                    executor.begin(call);
                }
            });
            return;
        }
        if (flag != 0 && !gate().enterOrPark(flag)) {
            return;
        }
        try {
            callback.run();
        } catch (Throwable failure) {
            handlerFailed("socket-dead", context, failure);
        } finally {
            gate().exit(flag);
        }
    }

    @Override
    public final WskStatus closeSocket(WskIrp irp) {
        Irp taken = Irp.begin(irp, loop);
        closeGates();
        closedBy = ClosedBy.APPLICATION;
        loop.execute(() -> {
            if (closed) {
                taken.succeed(0);
            } else {
                if (closeIrps == null) {
                    closeIrps = new ArrayList<>(1);
                }
                closeIrps.add(taken);
                closeOnLoop(CloseKind.ABORTIVE);
            }
        });
        return WskStatus.PENDING;
    }

    @Override
    public final void abort() {
        close(ClosedBy.APPLICATION, CloseKind.ABORTIVE);
    }

    @Override
    public final void close() {
        close(ClosedBy.APPLICATION, CloseKind.GRACEFUL);
    }

    /** Closes on behalf of the runtime: the application could not know. */
    final void closeByRuntime(CloseKind kind) {
        close(ClosedBy.RUNTIME, kind);
    }

    private void close(ClosedBy by, CloseKind kind) {
        if (isClosed()) {
            if (by == ClosedBy.APPLICATION) {
                closedBy = by; // the runtime was faster; from now on the application knows
            }
            return;
        }
        closeGates();
        if (by == ClosedBy.APPLICATION || closedBy == ClosedBy.NOBODY) {
            closedBy = by;
        }
        loop.run(() -> closeOnLoop(kind));
    }

    private void closeGates() {
        gate().close();
        closeExtensions();
    }

    /** No callback of an extension starts any more. */
    void closeExtensions() {
        ExtensionBindings bound = extensions;
        if (bound != null) {
            bound.closing();
        }
    }

    /** Whether callbacks may run: not before an accept callback has accepted (AMB-43). */
    boolean isReleased() {
        return true;
    }

    /** Loop: they may from now on. */
    final void extensionsReleased() {
        ExtensionBindings bound = extensions;
        if (bound != null) {
            bound.released();
        }
    }

    /** Loop: the channel is closed; completes the close once the running callback, if any, has returned. */
    final void completeClose() {
        loop.execute(() -> {
            withdrawCall();
            afterCall(this::finishClose);
        });
    }

    private void finishClose() {
        if (closed) {
            return;
        }
        gate().cancelDisables();
        closeRetained();
        endAddresses(irp -> irp.cancelled("the socket was closed"));
        ExtensionBindings bound = extensions;
        if (bound != null) {
            bound.closed();
        }
        if (closeIrps != null) {
            closeIrps.forEach(irp -> irp.succeed(0));
        }
        client.removed(this); // before anybody who waits for the close can look
        tellClosed();
        closedHook.run();
    }

    /** Whoever makes the latch after this has looked for it sees that there is nothing to wait for. */
    private void tellClosed() {
        closed = true;
        CountDownLatch waitedFor = untilClosed;
        if (waitedFor != null) {
            waitedFor.countDown();
        }
    }

    /** Before the socket is used: what to run on the loop when it is closed. */
    final void onClosed(Runnable hook) {
        closedHook = hook;
    }

    @Override
    public final boolean isClosed() {
        return closed;
    }

    @Override
    public final void awaitClose() throws InterruptedException {
        loop.group().requireMayWait("awaitClose");
        CountDownLatch end = UNTIL_CLOSED.of(this);
        if (!closed) {
            end.await();
        }
    }

    @Override
    public final boolean awaitClose(Duration timeout) throws InterruptedException {
        loop.group().requireMayWait("awaitClose");
        CountDownLatch end = UNTIL_CLOSED.of(this);
        return closed || end.await(Durations.nanos(timeout), TimeUnit.NANOSECONDS);
    }

    /** Application code threw: it costs its own socket, which is aborted, and nobody else's. */
    final void handlerFailed(String callback, Object context, Throwable failure) {
        HandlerFailures.log(
                "the %s callback of %s threw; %s is aborted"
                        .formatted(callback, context.getClass().getName(), this),
                failure);
        client.counting().handlerFailures.add();
        closeByRuntime(CloseKind.ABORTIVE);
    }

    @Override
    public final WskClient client() {
        return client;
    }

    @Override
    public Optional<WskCategory> category() {
        return Optional.empty();
    }
}
