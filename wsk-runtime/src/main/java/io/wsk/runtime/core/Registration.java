package io.wsk.runtime.core;

import io.wsk.runtime.WskClientNpi;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskProviderCharacteristics;
import io.wsk.runtime.WskProviderNpi;
import io.wsk.runtime.WskRegistration;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.WskVersion;
import io.wsk.runtime.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A registration: REGISTERED → DEREGISTERING (captures fail, LIF-25) → STOPPING (nothing is open any more, the loops finish what
 * they have) → DEREGISTERED (no callback will run, LIF-51).
 *
 * <p>The lock is only for what happens once in a socket's life or less; no callback and no data passes here.
 */
public final class Registration implements WskRegistration {
    private enum State {
        REGISTERED,
        DEREGISTERING,
        STOPPING,
        DEREGISTERED
    }

    private enum Readiness {
        WAITING,
        READY,
        FAILED
    }

    private static final WskProviderCharacteristics CHARACTERISTICS =
            new WskProviderCharacteristics(WskVersion.V1_0, WskVersion.V1_0);

    private final WskClientNpi<?> npi;
    private final Transport transport;
    private final LoopGroup loops;
    private final ClientObject client;
    private final AtomicBoolean draining = new AtomicBoolean();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<ProviderNpi> captures = new HashSet<>(); // these are guarded by the lock
    private final PlacedSet<SocketCore> sockets = new PlacedSet<>();
    private State state = State.REGISTERED;
    private Readiness readiness = Readiness.WAITING;
    private int runningCalls;

    private Registration(WskClientNpi<?> npi, WskClientOptions options, Transport transport) {
        this.npi = npi;
        this.transport = transport;
        this.loops = new LoopGroup(transport, options);
        this.client = new ClientObject(this, transport, loops, options);
        transport.ready().whenComplete((ignored, failure) -> becameReady(failure == null));
    }

    /**
     * {@code WskRegister}.
     *
     * @param npi what the application registers with
     * @param options settings and bounds
     * @return the registration
     */
    public static Registration register(WskClientNpi<?> npi, WskClientOptions options) {
        try {
            return new Registration(npi, options, options.transport().open(options));
        } catch (IOException e) {
            throw new WskException(
                    WskStatus.INSUFFICIENT_RESOURCES,
                    "LIF-10",
                    "the transport could not be opened: " + e.getMessage(),
                    "raise the limit of open files",
                    e);
        }
    }

    private void becameReady(boolean success) {
        lock.lock();
        try {
            readiness = success ? Readiness.READY : Readiness.FAILED;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    // ---- capture and release

    @Override
    public WskProviderNpi captureProvider(Duration timeout) {
        if (!timeout.isZero()) {
            loops.requireMayWait("captureProvider with a wait");
        }
        lock.lock();
        try {
            long left = Durations.nanos(timeout);
            while (readiness == Readiness.WAITING && state == State.REGISTERED && left > 0) {
                left = changed.awaitNanos(left);
            }
            requireReady();
            if (!npi.version().equals(WskVersion.V1_0)) {
                throw new WskException(
                        WskStatus.NOINTERFACE,
                        "LIF-44",
                        "version %s is not supported".formatted(npi.version()),
                        "query the characteristics, deregister, and register with version 1.0");
            }
            ProviderNpi captured = new ProviderNpi();
            captures.add(captured);
            return captured;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WskException(
                    WskStatus.CANCELLED, "LIF-21", "captureProvider was interrupted", "call it again", e);
        } finally {
            lock.unlock();
        }
    }

    private void requireReady() {
        if (state != State.REGISTERED) {
            throw new WskException(
                    WskStatus.DEVICE_NOT_READY, "LIF-25", "the registration is " + state, "register again");
        } else if (readiness == Readiness.FAILED) {
            throw new WskException(
                    WskStatus.DEVICE_NOT_READY, "LIF-23", "the transport has failed to start", "register again");
        } else if (readiness == Readiness.WAITING) {
            throw new WskException(
                    WskStatus.DEVICE_NOT_READY,
                    "LIF-23",
                    "the provider is not ready",
                    "wait longer, or try again later");
        }
    }

    @Override
    public void releaseProvider(WskProviderNpi captured) {
        lock.lock();
        try {
            if (!(captured instanceof ProviderNpi) || !captures.remove(captured)) {
                throw new IllegalStateException(
                        "this provider is not captured here; release each capture once (LIF-24)");
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public WskProviderCharacteristics queryProviderCharacteristics() {
        lock.lock();
        try {
            requireReady();
            return CHARACTERISTICS;
        } finally {
            lock.unlock();
        }
    }

    // ---- what the client tells

    boolean isEnding() {
        lock.lock();
        try {
            return state != State.REGISTERED;
        } finally {
            lock.unlock();
        }
    }

    /** A client function begins; it must be followed by {@link #endCall} (LIF-51 b). */
    void beginCall() {
        lock.lock();
        try {
            if (captures.isEmpty()) {
                throw new IllegalStateException(
                        "the client has been closed, or its provider released; no function may be called after that (LIF-29)");
            }
            runningCalls++;
        } finally {
            lock.unlock();
        }
    }

    void endCall() {
        lock.lock();
        try {
            runningCalls--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A socket exists. False if there must not be any more. */
    boolean added(SocketCore socket) {
        lock.lock();
        try {
            sockets.add(socket);
            return !draining.get();
        } finally {
            lock.unlock();
        }
    }

    void removed(SocketCore socket) {
        lock.lock();
        try {
            sockets.remove(socket);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Set<WskSocket> sockets() {
        lock.lock();
        try {
            return Set.copyOf(sockets.list());
        } finally {
            lock.unlock();
        }
    }

    // ---- the end

    @Override
    public void deregister() throws InterruptedException {
        deregister(INFINITE_WAIT);
    }

    @Override
    public void deregister(Duration timeout) throws InterruptedException {
        loops.requireMayWait("deregister");
        lock.lock();
        try {
            if (state == State.REGISTERED) {
                state = State.DEREGISTERING;
                changed.signalAll(); // LIF-26
                client.cancelRequests();
            }
            long left = Durations.nanos(timeout);
            while (!captures.isEmpty() || runningCalls > 0 || !sockets.isEmpty()) {
                if (left <= 0) {
                    throw stillOpen(timeout);
                }
                left = changed.awaitNanos(left);
            }
            if (state != State.DEREGISTERING) {
                awaitDeregistered(); // another thread is faster
                return;
            }
            state = State.STOPPING;
        } finally {
            lock.unlock();
        }
        try {
            transport.close();
        } finally {
            deregistered();
        }
    }

    private void deregistered() {
        lock.lock();
        try {
            state = State.DEREGISTERED;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private WskException stillOpen(Duration timeout) {
        List<String> open = new ArrayList<>();
        sockets.list().stream().limit(5).forEach(socket -> open.add(socket.toString()));
        return new WskException(
                WskStatus.IO_TIMEOUT,
                "LIF-51",
                "deregister waited %s for %d sockets %s, %d captures and %d running calls"
                        .formatted(timeout, sockets.size(), open, captures.size(), runningCalls),
                "close the sockets and release the provider, or use close()");
    }

    @Override
    public void close() {
        close(client.options().drainTimeout());
    }

    @Override
    public void close(Duration drainTimeout) {
        boolean first = draining.compareAndSet(false, true);
        boolean mayWait = loops.mayWait();
        if (first && mayWait) {
            drain(drainTimeout);
        } else if (first) {
            new Thread(() -> drain(drainTimeout), "wsk-drain").start();
        } else if (mayWait) {
            awaitDeregistered();
        }
    }

    private void drain(Duration drainTimeout) {
        boolean interrupted = false;
        sockets().forEach(WskSocket::close);
        try {
            if (!awaitNoSockets(drainTimeout)) {
                sockets().forEach(socket -> drainTimedOut(socket, drainTimeout));
            }
        } catch (InterruptedException e) {
            interrupted = true;
            sockets().forEach(WskSocket::abort);
        }
        lock.lock();
        try {
            captures.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        interrupted |= deregisterUninterruptibly();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void drainTimedOut(WskSocket socket, Duration drainTimeout) {
        if (!drainTimeout.isZero()) {
            client.counting()
                    .drainTimeouts
                    .addAndWarn("%s is aborted: it was open longer than the drain of its client may take, %s"
                            .formatted(socket, drainTimeout));
        }
        socket.abort();
    }

    private boolean awaitNoSockets(Duration timeout) throws InterruptedException {
        lock.lock();
        try {
            long left = Durations.nanos(timeout);
            while (!sockets.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return sockets.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private boolean deregisterUninterruptibly() {
        boolean interrupted = false;
        while (true) {
            try {
                deregister();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    private void awaitDeregistered() {
        lock.lock();
        try {
            while (state != State.DEREGISTERED) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** A capture of this registration, equal to nothing but itself. */
    private final class ProviderNpi implements WskProviderNpi {
        @Override
        public ClientObject client() {
            return client;
        }

        @Override
        public WskVersion version() {
            return CHARACTERISTICS.highestVersion();
        }

        @Override
        public void close() {
            releaseProvider(this);
        }
    }
}
