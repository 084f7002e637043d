package io.wsk.runtime.core;

import io.wsk.runtime.WskStatus;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each callback of one socket whether it runs. One {@code int}, changed by single atomic operations, holds four
 * fields of six bits, one bit for each event flag: <em>enabled</em>, <em>running</em>, <em>disabling</em>, <em>parked</em>;
 * one more bit says <em>closed</em>. Because all is in one word, each of the following steps sees and changes everything it
 * depends on at one instant:
 *
 * <pre>
 * who       step          when                  change                     then
 * loop      enterOrPark   enabled               + running                  the callback runs
 * loop      enterOrPark   not enabled           + parked                   the item waits (EVT-15)
 * loop      isOnOrPark    enabled               -                          something may start
 * loop      isOnOrPark    not enabled           + parked                   the item waits (EVT-15)
 * loop      exit          disabling             - running, - disabling     pending disables complete (ENB-24 B)
 * loop      exit          not disabling         - running                  -
 * loop      unpark        any                   - all parked               the loop looks at all that waits
 * any       enable        parked                + enabled                  the loop is told to resume (ENB-21)
 * any       enable        not parked            + enabled                  -
 * any       disable       not running           - enabled                  has taken effect (ENB-24 A)
 * any       disable       running, without IRP  - enabled                  EVENT_PENDING (ENB-24 C)
 * any       disable       running, with IRP     - enabled, + disabling     PENDING (ENB-24 B)
 * any       close         any                   - all enabled, + closed    nothing is entered any more (CLS-05)
 * loop      cancelDisables  closed              -                          disables that still wait are cancelled (AMB-09)
 * </pre>
 *
 * <p>An enable while a disable is pending sets <em>enabled</em> at once, but the next call cannot start before the running one
 * has left, which is when the disable takes effect (AMB-04). No new call starts once a disable was requested (AMB-03).
 *
 * <p>Where callbacks run on an executor, it is the executor's thread that enters, leaves and parks, and the loop then completes
 * pending disables.
 *
 * <p>Static callbacks are not in the word at all: they are entered and left without an atomic operation (ENB-75).
 */
final class EventGate {
    private static final int FIELD = 6;
    private static final int RUNNING = FIELD;
    private static final int DISABLING = 2 * FIELD;
    private static final int PARKED = 3 * FIELD;
    private static final int CLOSED = 1 << 4 * FIELD;

    /** The lowest event flag is bit 4: shifted by this, the flags fill the six bits of a field. */
    private static final int FLAG_SHIFT = 4;

    private static final int FLAGS = 0x3F << FLAG_SHIFT;

    private static final VarHandle STATE;
    private static final AtomicReferenceFieldUpdater<EventGate, @Nullable PendingDisable> PENDING =
            AtomicReferenceFieldUpdater.newUpdater(EventGate.class, PendingDisable.class, "pendingDisables");

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(EventGate.class, "state", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile int state;
    private int statics;

    private volatile @Nullable PendingDisable pendingDisables;

    private record PendingDisable(
            int flag, Irp irp, @Nullable PendingDisable next) {}

    /**
     * Creates the gate of a new socket (ENB-01, ENB-02).
     *
     * @param enabled the inherited callbacks
     * @param statics the static ones
     */
    EventGate(int enabled, int statics) {
        this.statics = statics & FLAGS;
        this.state = bits(enabled & ~statics);
    }

    private static int bits(int flags) {
        return (flags & FLAGS) >>> FLAG_SHIFT;
    }

    private static int flags(int state, int field) {
        return (state >>> field << FLAG_SHIFT) & FLAGS;
    }

    /** Forgets the events that the socket's table does not implement, before its callbacks can run (AMB-42). */
    void restrict(int implemented) {
        statics &= implemented;
        STATE.getAndBitwiseAnd(this, ~bits(~implemented));
    }

    /** The events that are on, statically or by option. */
    int enabled() {
        return statics | flags(state, 0);
    }

    boolean isOn(int flag) {
        return (enabled() & flag) != 0;
    }

    int statics() {
        return statics;
    }

    /** Loop: starts the callback if it is on; otherwise notes that something waits for it. */
    boolean enterOrPark(int flag) {
        if ((statics & flag) != 0) {
            return (state & CLOSED) == 0;
        }
        int bit = bits(flag);
        while (true) {
            int current = state;
            boolean on = (current & bit) != 0;
            if (STATE.weakCompareAndSet(this, current, current | bit << (on ? RUNNING : PARKED))) {
                return on;
            }
        }
    }

    /** Loop: whether the callback is on; otherwise notes that something waits for it. It does not start. */
    boolean isOnOrPark(int flag) {
        if ((statics & flag) != 0) {
            return (state & CLOSED) == 0;
        }
        int bit = bits(flag);
        while (true) {
            int current = state;
            if ((current & bit) != 0) {
                return true;
            } else if (STATE.weakCompareAndSet(this, current, current | bit << PARKED)) {
                return false;
            }
        }
    }

    /** Loop: the callback has returned. */
    void exit(int flag) {
        if (leave(flag)) {
            completeDisables();
        }
    }

    /** An exit whose pending disables are not completed yet; {@return whether there are any} */
    boolean leave(int flag) {
        if ((statics & flag) != 0) {
            return false;
        }
        int bit = bits(flag);
        int before = (int) STATE.getAndBitwiseAnd(this, ~(bit << RUNNING | bit << DISABLING));
        return (before & bit << DISABLING) != 0;
    }

    /** Loop: what had been parked is taken up. */
    void unpark() {
        STATE.getAndBitwiseAnd(this, ~(bits(FLAGS) << PARKED));
    }

    /**
     * Enables the events.
     *
     * @return whether something waits for one of them, so that the loop has to be told
     */
    boolean enable(int mask) {
        int bits = bits(mask & ~statics); // a static one is on already (ENB-104)
        while (true) {
            int current = state;
            if ((current & CLOSED) != 0) {
                return false;
            }
            if (STATE.weakCompareAndSet(this, current, current | bits)) {
                return (current & bits << PARKED) != 0;
            }
        }
    }

    /** Disables one event that is not static. With an IRP, that is completed when the disable has taken effect. */
    WskStatus disable(int flag, @Nullable Irp irp) {
        int bit = bits(flag);
        int before = (int) STATE.getAndBitwiseAnd(this, ~bit);
        if ((before & bit << RUNNING) == 0) {
            if (irp != null) {
                irp.succeed(0);
            }
            return WskStatus.SUCCESS;
        }
        if (irp == null) {
            return WskStatus.EVENT_PENDING;
        }
        completeAfterExit(new PendingDisable(flag, irp, null));
        return WskStatus.PENDING;
    }

    /** Leaves the IRP to the running call's exit, unless that call has returned meanwhile: then nobody else would look. */
    private void completeAfterExit(PendingDisable pending) {
        PENDING.updateAndGet(this, next -> new PendingDisable(pending.flag, pending.irp, next));
        int bit = bits(pending.flag);
        int then = (int) STATE.getAndBitwiseOr(this, bit << DISABLING);
        if ((then & bit << RUNNING) == 0) {
            STATE.getAndBitwiseAnd(this, ~(bit << DISABLING));
            completeDisables();
        }
    }

    /** Takes what waits; whoever takes an IRP completes it, or leaves it to the exit of its own callback. */
    void completeDisables() {
        for (PendingDisable p = takeDisables(); p != null; p = p.next) {
            if ((state & bits(p.flag) << RUNNING) == 0) {
                p.irp.succeed(0);
            } else {
                completeAfterExit(p);
            }
        }
    }

    private @Nullable PendingDisable takeDisables() {
        return pendingDisables == null ? null : PENDING.getAndSet(this, null);
    }

    /** Nothing is entered any more; a running callback returns as usual. */
    void close() {
        int enabled = bits(FLAGS);
        while (true) {
            int current = state;
            if (STATE.weakCompareAndSet(this, current, current & ~enabled | CLOSED)) {
                return;
            }
        }
    }

    /** Loop, when the socket is closed: a disable that still waits will never see its callback return (AMB-09). */
    void cancelDisables() {
        for (PendingDisable p = takeDisables(); p != null; p = p.next) {
            p.irp.cancelled("the socket was closed while a disable was pending");
        }
    }
}
