package io.wsk.testkit.fuzz;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a connection may and must do, by sections 4 and 5 of the reference. It does not compute how data is cut into
 * indications; it judges each callback when it comes (may it run now, with these bytes?), and at rest it judges what has not
 * come (must it have?).
 *
 * <p>Where callbacks {@linkplain #races race} with operations, there may be a {@link LateCall}.
 */
final class Model {
    /** A {@code WskReceive}, until it has taken its bytes. */
    private record Request(ByteBuffer target, WskIrp irp, boolean[] cancelAsked) {}

    boolean outputEnded;
    boolean peerEnded;
    boolean peerReset;
    boolean closing;
    boolean windowOpen = true;

    private final boolean races;
    private final LateCall late = new LateCall();
    private int enabled;
    private int running;

    /** Whether data could have been indicated all the time since the last judgement. */
    private boolean receivable;

    private final ArrayDeque<Request> requests = new ArrayDeque<>();
    private final Set<WskIrp> afterReturn = new HashSet<>();
    private final ByteSource fromPeer = new ByteSource();
    private final SentStream toPeer = new SentStream();
    private final int receiveHold;
    private int consumed;
    private boolean suspended;
    private boolean resumes;
    private boolean unsure;
    private boolean endedBeforeAbort;
    private boolean abortedHere;
    private boolean abortDone;
    private boolean closedInOrder;
    private boolean disconnectSeen;
    private boolean abortiveSeen;

    /** Nothing has happened yet. */
    Model(boolean races, int receiveHold) {
        this.races = races;
        this.receiveHold = receiveHold;
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    boolean isAbortedHere() {
        return abortedHere;
    }

    boolean isBroken() {
        return abortedHere || peerReset || closing;
    }

    // ---- operations

    /** Whether a call may have been entered that was not judged yet. */
    private boolean mayBeEntered() {
        return races && running == 0;
    }

    void operationBegins() {
        receivable &= mayReceive();
    }

    private boolean mayReceive() {
        return (enabled & WSK_EVENT_RECEIVE) != 0 && !suspended && !resumes && !unsure && requests.isEmpty();
    }

    void enabled(int mask) {
        enabled |= mask;
        late.enabled(mask);
    }

    /** A disable has answered. It completes at once if its callback does not run, and not before the return if it does. */
    void disabled(int flag, boolean atOnce, @Nullable WskIrp irp) {
        enabled &= ~flag;
        check(running != flag || !atOnce, "a disable completes at once although its callback runs (ENB-24 B, C)");
        check(
                running == flag || mayBeEntered() || atOnce,
                "a disable waits although its callback does not run (ENB-24 A)");
        if (running == flag && irp != null) {
            afterReturn.add(irp);
        } else if (atOnce) {
            late.noneOf(flag);
        } else {
            late.disabled(flag, irp);
        }
    }

    byte[] peerSends(int length) {
        return fromPeer.next(length);
    }

    byte[] nextBytes(int length) {
        return toPeer.next(length);
    }

    void sends(byte[] bytes, @Nullable WskIrp irp) {
        toPeer.sent(bytes, irp);
    }

    void cancelOldestSend() {
        toPeer.cancelOldest();
    }

    void requests(ByteBuffer target, WskIrp irp) {
        if (mayBeEntered()) {
            late.requested();
        }
        if (target.capacity() > 0) { // it may be full already
            requests.add(new Request(target, irp, new boolean[1]));
        } else {
            resumes = true; // RCV-07
            unsure = false;
        }
    }

    void cancelOldest() {
        Request oldest = requests.peek();
        if (oldest != null) {
            oldest.cancelAsked[0] = true;
            resumes |= oldest.irp.cancel(); // when it has completed (RCE-06), unless it had already
        }
    }

    void abortedHere() {
        abortedHere = true;
        endedBeforeAbort = outputEnded;
        outputEnded = true;
    }

    void closed(boolean inOrder) {
        closing = true;
        if (mayBeEntered()) {
            late.closed();
        }
        closedInOrder = inOrder && !isBrokenOtherwise();
        outputEnded = true;
    }

    private boolean isBrokenOtherwise() {
        return abortedHere || peerReset;
    }

    boolean waitsForReturn(WskIrp irp) {
        return afterReturn.contains(irp);
    }

    // ---- callbacks

    private void begins(int flag) {
        takeServed();
        check(!closing || late.mayFollowClose(), "a call after close (CLS-05)");
        check(!abortDone, "a call after an abortive disconnect of this side (DSC-07, DSE-02)");
        check(running == 0, "a call nested in another");
        check((enabled & flag) != 0 || late.mayRun(flag), "a call after its disable has taken effect (ENB-24)");
        running = flag;
    }

    void ends() {
        running = 0;
        afterReturn.clear();
        late.isOver();
        receivable = mayReceive();
    }

    void receiveBegins(byte[] bytes) {
        begins(WSK_EVENT_RECEIVE);
        boolean before = requests.stream().allMatch(r -> r.cancelAsked[0]);
        check(before || late.mayPassRequest(), "receive while a request is pending (AMB-36)");
        check(!suspended || resumes || unsure, "receive while suspended (RCE-01, AMB-18)");
        resumes &= races; // there it may still be on its way
        suspended = false;
        unsure = false;
        check(bytes.length > 0, "an empty indication");
        check(fromPeer.matches(consumed, bytes), "not the bytes that follow on " + consumed);
        check(!abortiveSeen, "data after an abortive disconnect");
        late.isOver();
    }

    /** What the verdict leaves over suspends the indications (RCE-01). */
    void receiveEnds(long taken, long offered) {
        consumed += (int) taken;
        suspended = taken < offered;
        unsure = suspended && resumes; // which of them was first?
        ends();
    }

    void disconnects(WskDisconnectKind kind) {
        begins(WSK_EVENT_DISCONNECT);
        check(!disconnectSeen, "a second disconnect (DSE-02)");
        check(kind == WskDisconnectKind.GRACEFUL ? peerEnded : peerReset, kind + ", which did not happen");
        boolean dataFirst = mayReceive() && (receivable || !races);
        check(
                kind == WskDisconnectKind.ABORTIVE || peerReset || consumed == fromPeer.sent() || !dataFirst,
                "a graceful disconnect before the data (AMB-11)");
        disconnectSeen = true;
        abortiveSeen = kind == WskDisconnectKind.ABORTIVE;
        late.isOver();
    }

    void backlogBegins(long ideal) {
        begins(WSK_EVENT_SEND_BACKLOG);
        check(ideal > 0, "an ideal send backlog of " + ideal);
        late.isOver();
    }

    /** Looks which requests have taken their bytes: those are in the target before the completion is reported. */
    private void takeServed() {
        boolean oneWaits = false;
        for (Iterator<Request> each = requests.iterator(); each.hasNext(); ) {
            Request request = each.next();
            byte[] taken = new byte[request.target.position()];
            if (taken.length == 0) {
                oneWaits |= !request.cancelAsked[0]; // one that is being cancelled may be gone
                continue;
            }
            check(!oneWaits, "a request was served before an older one");
            request.target.get(0, taken);
            check(fromPeer.matches(consumed, taken), "a request took other bytes than " + consumed);
            consumed += taken.length;
            each.remove();
            suspended = false; // RCE-06
            unsure = false;
        }
    }

    // ---- at rest

    void atRest(byte[] peerReceived, boolean peerSeesEnd, boolean peerSeesReset, boolean closed, int on) {
        takeServed();
        resumesAtRest();
        endRequests();
        late.isOver();
        receivable = mayReceive();
        boolean broken = isBrokenOtherwise() || closing && !closedInOrder;
        byte[] expected = toPeer.expected(broken);
        boolean arrived = peerReceived.length == expected.length;
        boolean stalled = !windowOpen && !arrived;
        check(
                SentStream.isPrefix(peerReceived, expected)
                        || broken && toPeer.hasCancelled() && peerReceived.length > expected.length,
                "the peer received something else than was sent");
        if (closing) {
            check(
                    !closedInOrder || peerReset || stalled || arrived || toPeer.hasCancelled(),
                    "a close in order has lost data");
            check(
                    closed || closedInOrder && (!peerEnded || stalled),
                    "not closed although nothing is left to wait for");
            check(closedInOrder || peerSeesReset || peerSeesEnd || peerReset, "the peer does not know of the abort");
            if (closed) {
                toPeer.checkEnded();
            }
            return;
        }
        check(!closed, "closed although nobody asked for it");
        check(on == enabled, "on are %x instead of %x".formatted(on, enabled));
        if (abortedHere) {
            abortDone = true; // asked for by another thread, it took effect some time before now
            check(
                    peerSeesReset || peerEnded || peerReset || races && endedBeforeAbort && peerSeesEnd,
                    "the peer does not know of the abortive disconnect");
            toPeer.checkEnded();
            return;
        }
        // What is behind a full hold, or comes while receiving pauses because the peer takes nothing, is not seen yet.
        boolean seesAll = !stalled && fromPeer.sent() - consumed < receiveHold;
        if (peerReset) {
            check(
                    disconnectSeen || !seesAll || (enabled & WSK_EVENT_DISCONNECT) == 0,
                    "an abortive disconnect is missing");
            return;
        }
        check(arrived || stalled, "%d of %d bytes sent have arrived".formatted(peerReceived.length, expected.length));
        if (arrived) {
            toPeer.checkDone();
        }
        check(peerSeesEnd == outputEnded || stalled && !peerSeesEnd, "the end of the output: " + peerSeesEnd);
        check(!mayReceive() || consumed == fromPeer.sent() || stalled, "data at %d is missing".formatted(consumed));
        check(requests.isEmpty() || consumed == fromPeer.sent(), "a request waits although there is data");
        check(
                !peerEnded || disconnectSeen || !seesAll || (enabled & WSK_EVENT_DISCONNECT) == 0,
                "a graceful disconnect is missing");
    }

    private void resumesAtRest() {
        if (resumes) {
            resumes = false;
            suspended &= unsure;
        }
    }

    private void endRequests() {
        for (Iterator<Request> each = requests.iterator(); each.hasNext(); ) {
            Request request = each.next();
            WskStatus status = request.irp.status();
            if (status == WskStatus.PENDING) {
                check(!request.cancelAsked[0], "a cancelled request waits on");
                check(!closing && !abortedHere && !peerReset && !peerEnded, "a request waits for ever");
                continue;
            }
            if (status == WskStatus.SUCCESS) {
                check(peerEnded && consumed == fromPeer.sent(), "an empty success without an end (RCV-08)");
                suspended = false;
                unsure = false;
            } else if (status == WskStatus.CANCELLED) {
                check(request.cancelAsked[0] || closing || abortedHere, "cancelled by nobody");
            } else {
                check(peerReset || abortedHere, "a request failed with " + status);
            }
            each.remove();
        }
    }
}
