package io.wsk.runtime.core;

import io.wsk.runtime.WskControlData;
import io.wsk.runtime.WskDatagramFlag;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskNameInfo;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The completion token.
 *
 * <p>FREE → PENDING ({@link #begin}) → COMPLETING (the outcome is decided, once) → COMPLETED (on the loop, just before the
 * completion routine) → FREE ({@link #reuse}).
 */
public final class Irp implements WskIrp {
    private enum State {
        FREE,
        PENDING,
        COMPLETING,
        COMPLETED
    }

    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Irp.class, "state", State.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final Runnable NOTHING = () -> {};

    /** A future that was asked for while the routine of its use ran. */
    private record Late(long use, CompletableFuture<WskIrp> future) {}

    private volatile State state = State.FREE;
    private final Consumer<? super WskIrp> completionRoutine;
    private final Object monitor = new Object();

    private @Nullable CoreLoop loop;
    private volatile Runnable cancellation = NOTHING;
    private volatile Runnable completedHook = NOTHING;
    private volatile long cancelRequestedFor;
    private WskStatus outcome = WskStatus.PENDING;
    private @Nullable WskException failure;
    private long information;
    private @Nullable WskSocket socket;
    private @Nullable SocketAddress remoteAddress;
    private Set<WskDatagramFlag> datagramFlags = Set.of();
    private List<WskControlData> controlData = List.of();
    private List<InetSocketAddress> addresses = List.of();
    private @Nullable WskNameInfo nameInfo;
    private volatile long use;
    private @Nullable CompletableFuture<WskIrp> future; // these are guarded by monitor
    private final List<Late> afterRoutine = new ArrayList<>(0);
    private long routineOf;
    private long lastDelivered;
    private WskStatus lastOutcome = WskStatus.PENDING;

    /**
     * Creates an unused IRP.
     *
     * @param completionRoutine called for every outcome
     */
    public Irp(Consumer<? super WskIrp> completionRoutine) {
        this.completionRoutine = completionRoutine;
    }

    /** Takes the IRP for a request of a socket on this loop. */
    static Irp begin(WskIrp irp, CoreLoop loop) {
        Irp taken = (Irp) irp;
        taken.begin(loop);
        return taken;
    }

    private void begin(CoreLoop newLoop) {
        if (!STATE.compareAndSet(this, State.FREE, State.PENDING)) {
            throw new IllegalStateException(
                    "the IRP is %s; use it for one request at a time, and call reuse() after its completion (IRP-07)"
                            .formatted(state));
        }
        loop = newLoop;
        cancellation = NOTHING;
        long next = use + 1; // by the one thread whose request has taken the IRP
        use = next;
    }

    /** Which use of the IRP this is: what belongs to an earlier one comes too late. */
    long use() {
        return use;
    }

    /** Gives the IRP back unused: the request was never taken, and nobody will complete it. */
    void withdraw() {
        STATE.compareAndSet(this, State.PENDING, State.FREE);
    }

    /** Says how the pending request can be cancelled; a cancel that came before takes effect now. */
    void onCancel(Runnable newCancellation) {
        cancellation = newCancellation;
        if (cancelRequestedFor == use) {
            newCancellation.run();
        }
    }

    boolean succeed(long bytes) {
        boolean decided = decide();
        if (decided) {
            information = bytes;
            completed(WskStatus.SUCCESS);
        }
        return decided;
    }

    boolean succeed(WskSocket product) {
        boolean decided = decide();
        if (decided) {
            socket = product;
            completed(WskStatus.SUCCESS);
        }
        return decided;
    }

    boolean succeed(List<InetSocketAddress> found) {
        boolean decided = decide();
        if (decided) {
            addresses = found;
            completed(WskStatus.SUCCESS);
        }
        return decided;
    }

    boolean succeed(WskNameInfo found) {
        boolean decided = decide();
        if (decided) {
            nameInfo = found;
            completed(WskStatus.SUCCESS);
        }
        return decided;
    }

    /** A datagram: success also if it was cut off (AMB-28). */
    boolean succeed(long bytes, SocketAddress sender, Set<WskDatagramFlag> flags, List<WskControlData> control) {
        boolean decided = decide();
        if (decided) {
            information = bytes;
            remoteAddress = sender;
            datagramFlags = flags;
            controlData = control;
            completed(WskStatus.SUCCESS);
        }
        return decided;
    }

    /** Loop: what was moved before an outcome that says nothing about it, such as a failure. */
    void transferred(long bytes) {
        information = bytes;
    }

    boolean fail(WskException reason) {
        boolean decided = decide();
        if (decided) {
            failure = reason;
            completed(reason.status());
        }
        return decided;
    }

    boolean cancelled(String why) {
        return fail(
                new WskException(WskStatus.CANCELLED, "CLS-12", why, "issue the request again if it is still wanted"));
    }

    /** {@return whether the caller is the first to decide, whose outcome counts} */
    private boolean decide() {
        return loop != null && STATE.compareAndSet(this, State.PENDING, State.COMPLETING);
    }

    /** Before the request can complete: what to do, besides the routine, when it does. */
    void onCompleted(Runnable hook) {
        completedHook = hook;
    }

    private void completed(WskStatus status) {
        outcome = status;
        cancellation = NOTHING;
        Runnable hook = completedHook;
        completedHook = NOTHING;
        hook.run();
        Objects.requireNonNull(loop).execute(this::deliver); // not nested in the issuing call or a callback (IRP-10)
    }

    /** The routine may reuse the IRP at once, so what belongs to this use is taken before it runs. */
    private void deliver() {
        WskStatus thisOutcome = outcome;
        WskException thisFailure = failure;
        CompletableFuture<WskIrp> waiting;
        List<Late> late = List.of();
        long thisUse;
        synchronized (monitor) {
            thisUse = use;
            waiting = future;
            future = null;
            routineOf = thisUse;
            state = State.COMPLETED;
        }
        try {
            completionRoutine.accept(this);
        } catch (Throwable e) { // also a checked one, thrown by stealth: whoever waits must not wait for ever
            HandlerFailures.log("a completion routine threw", e);
        }
        synchronized (monitor) {
            if (routineOf == thisUse) {
                routineOf = 0;
            }
            if (!afterRoutine.isEmpty()) {
                late = afterRoutine.stream().filter(one -> one.use == thisUse).toList();
                afterRoutine.removeAll(late);
            }
            if (thisUse > lastDelivered) { // else a later use, on another loop, was faster
                lastDelivered = thisUse;
                lastOutcome = thisOutcome;
            }
            monitor.notifyAll();
        }
        if (waiting != null) {
            settle(waiting, thisFailure);
        }
        late.forEach(one -> settle(one.future, thisFailure));
    }

    private void settle(CompletableFuture<WskIrp> waiting, @Nullable WskException reason) {
        if (reason != null) {
            waiting.completeExceptionally(reason);
        } else {
            waiting.complete(this);
        }
    }

    @Override
    public WskStatus status() {
        return switch (state) {
            case FREE -> throw notInUse();
            case PENDING, COMPLETING -> WskStatus.PENDING;
            case COMPLETED -> outcome;
        };
    }

    @Override
    public boolean isCompleted() {
        return state == State.COMPLETED;
    }

    @Override
    public long information() {
        return isCompleted() ? information : 0;
    }

    @Override
    public WskSocket socket() {
        WskSocket product = socket;
        if (!isCompleted() || product == null) {
            throw new IllegalStateException("the IRP holds no socket: its status is " + state + " " + outcome);
        }
        return product;
    }

    @Override
    public SocketAddress remoteAddress() {
        SocketAddress sender = remoteAddress;
        if (!isCompleted() || sender == null) {
            throw new IllegalStateException("the IRP holds no remote address: its status is " + state + " " + outcome);
        }
        return sender;
    }

    @Override
    public List<InetSocketAddress> addresses() {
        return isCompleted() ? addresses : List.of();
    }

    @Override
    public WskNameInfo nameInfo() {
        WskNameInfo found = nameInfo;
        if (!isCompleted() || found == null) {
            throw new IllegalStateException("the IRP holds no names: its status is " + state + " " + outcome);
        }
        return found;
    }

    @Override
    public boolean isTruncated() {
        return datagramFlags().contains(WskDatagramFlag.TRUNCATED);
    }

    @Override
    public Set<WskDatagramFlag> datagramFlags() {
        return isCompleted() ? datagramFlags : Set.of();
    }

    @Override
    public List<WskControlData> controlData() {
        return isCompleted() ? controlData : List.of();
    }

    @Override
    public boolean cancel() {
        long asked = use;
        boolean pending = state == State.PENDING;
        if (pending) {
            cancelRequestedFor = asked;
            Runnable known = cancellation;
            if (use == asked) { // else it is the next request's
                known.run();
            }
        }
        return pending;
    }

    @Override
    public WskStatus await() throws InterruptedException {
        requireWaitAllowed();
        synchronized (monitor) {
            long mine = use;
            while (isWaitedFor(mine)) {
                monitor.wait();
            }
            return lastDelivered >= mine ? lastOutcome : outcome;
        }
    }

    @Override
    public boolean await(Duration timeout) throws InterruptedException {
        requireWaitAllowed();
        long deadline = System.nanoTime() + Durations.nanos(timeout);
        synchronized (monitor) {
            long mine = use;
            while (isWaitedFor(mine)) {
                long millis = (deadline - System.nanoTime() + 999_999) / 1_000_000;
                if (millis <= 0) {
                    return false;
                }
                monitor.wait(millis);
            }
        }
        return true;
    }

    /** Whether a use has not come to its end; the IRP may serve the next one already. */
    private boolean isWaitedFor(long mine) {
        return lastDelivered < mine && !(use == mine && isCompleted());
    }

    /** Waits like {@link #await()}, and throws the failure. For the forms of a call that have no IRP. */
    void join(String operation) {
        try {
            await();
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            throw new WskException(
                    WskStatus.CANCELLED,
                    "IRP-13",
                    operation + " was interrupted",
                    "call it again if it is still wanted",
                    e);
        }
        throwFailure();
    }

    /** Throws the failure of a completed IRP on the stack of the caller, who wants to see where it called. */
    private void throwFailure() {
        WskException reason = failure;
        if (reason != null) {
            reason.setStackTrace(new Throwable().getStackTrace());
            throw reason;
        }
    }

    private void requireWaitAllowed() {
        CoreLoop current = loop;
        if (current == null || state == State.FREE) {
            throw notInUse();
        }
        current.group().requireMayWait("waiting for an IRP");
    }

    private static IllegalStateException notInUse() {
        return new IllegalStateException("the IRP has not been given to a request yet (IRP-07)");
    }

    @Override
    public CompletableFuture<WskIrp> toCompletableFuture() {
        CoreLoop current = loop;
        if (current == null) {
            throw notInUse();
        }
        synchronized (monitor) {
            if (!isCompleted()) {
                if (future == null) {
                    future = new LoopAwareFuture<>(current.group());
                }
                return future;
            } else if (routineOf == use) { // it completes after the routine, which runs now
                CompletableFuture<WskIrp> later = new LoopAwareFuture<>(current.group());
                afterRoutine.add(new Late(use, later));
                return later;
            }
        }
        CompletableFuture<WskIrp> done = new LoopAwareFuture<>(current.group());
        settle(done, failure);
        return done;
    }

    @Override
    public WskIrp reuse() {
        State current = state;
        if (current == State.PENDING || current == State.COMPLETING) {
            throw new IllegalStateException("the IRP's request is still pending; wait for its completion (IRP-07)");
        }
        outcome = WskStatus.PENDING;
        failure = null;
        information = 0;
        socket = null;
        remoteAddress = null;
        datagramFlags = Set.of();
        controlData = List.of();
        addresses = List.of();
        nameInfo = null;
        state = State.FREE;
        return this;
    }

    @Override
    public String toString() {
        return "WskIrp[" + state + (isCompleted() ? ", " + outcome : "") + "]";
    }
}
