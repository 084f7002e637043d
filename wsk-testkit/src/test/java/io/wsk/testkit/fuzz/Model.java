package io.wsk.testkit.fuzz;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;

import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * What a connection may and must do, by sections 4 and 5 of the reference. It does not compute how data is cut into
 * indications; it judges each callback when it comes (may it run now, with these bytes?), and at rest it judges what has not
 * come (must it have?). The byte at position n of a stream is a function of n, so nothing can be lost, doubled or reordered
 * unseen.
 */
final class Model {
    /** A {@code WskReceive}, until it has taken its bytes. */
    private record Request(ByteBuffer target, WskIrp irp, boolean[] cancelAsked) {}

    int enabled;
    int running;
    boolean outputEnded;
    boolean peerEnded;
    boolean peerReset;
    boolean closing;

    private final ArrayDeque<Request> requests = new ArrayDeque<>();
    private final Set<WskIrp> afterReturn = new HashSet<>();
    private int peerSent;
    private int consumed;
    private int sent;
    private boolean suspended;
    private boolean resumes;
    private boolean abortedHere;
    private boolean abortDone;
    private boolean closedInOrder;
    private boolean disconnectSeen;
    private boolean abortiveSeen;

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private static byte[] stream(int from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int position = from + i;
            bytes[i] = (byte) (position * 31 + (position >> 8));
        }
        return bytes;
    }

    boolean isBroken() {
        return abortedHere || peerReset || closing;
    }

    // ---- operations

    byte[] peerSends(int length) {
        peerSent += length;
        return stream(peerSent - length, length);
    }

    byte[] sends(int length) {
        sent += length;
        return stream(sent - length, length);
    }

    void requests(ByteBuffer target, WskIrp irp) {
        if (target.hasRemaining()) {
            requests.add(new Request(target, irp, new boolean[1]));
        } else {
            resumes = true; // RCV-07
        }
    }

    void cancelOldest() {
        Request oldest = requests.peek();
        if (oldest != null) {
            oldest.cancelAsked[0] = true;
            oldest.irp.cancel();
        }
    }

    void abortedHere() {
        abortedHere = true;
        outputEnded = true;
    }

    void closed(boolean inOrder) {
        closing = true;
        closedInOrder = inOrder && !isBrokenOtherwise();
        outputEnded = true;
    }

    private boolean isBrokenOtherwise() {
        return abortedHere || peerReset;
    }

    void completesAfterReturn(WskIrp irp) {
        afterReturn.add(irp);
    }

    boolean waitsForReturn(WskIrp irp) {
        return afterReturn.contains(irp);
    }

    // ---- callbacks

    void receiveBegins(byte[] bytes) {
        takeServed();
        check(!closing, "receive after close (CLS-05)");
        check(!abortDone, "receive after an abortive disconnect of this side (DSC-07)");
        check(running == 0, "receive nested in another callback");
        check((enabled & WSK_EVENT_RECEIVE) != 0, "receive while it is off (ENB-24)");
        check(requests.stream().allMatch(r -> r.cancelAsked[0]), "receive while a request is pending (AMB-36)");
        if (resumes) {
            resumes = false;
            suspended = false;
        }
        check(!suspended, "receive while suspended (RCE-01, AMB-18)");
        check(bytes.length > 0, "an empty indication");
        check(consumed + bytes.length <= peerSent, "more bytes than the peer has sent");
        check(Arrays.equals(bytes, stream(consumed, bytes.length)), "not the bytes that follow on " + consumed);
        check(!abortiveSeen, "data after an abortive disconnect");
        running = WSK_EVENT_RECEIVE;
    }

    /** What the verdict leaves over suspends the indications (RCE-01). */
    void receiveEnds(long taken, long offered) {
        running = 0;
        consumed += (int) taken;
        suspended = taken < offered;
        afterReturn.clear();
    }

    void disconnects(WskDisconnectKind kind) {
        takeServed();
        check(!closing, "disconnect after close (CLS-05)");
        check(!abortDone, "disconnect after an abortive disconnect of this side (DSE-02)");
        check(running == 0, "disconnect nested in another callback");
        check((enabled & WSK_EVENT_DISCONNECT) != 0, "disconnect while it is off (ENB-24)");
        check(!disconnectSeen, "a second disconnect (DSE-02)");
        check(kind == WskDisconnectKind.GRACEFUL ? peerEnded : peerReset, kind + ", which did not happen");
        boolean mayReceive = (enabled & WSK_EVENT_RECEIVE) != 0 && !suspended && !resumes && requests.isEmpty();
        check(
                kind == WskDisconnectKind.ABORTIVE || peerReset || consumed == peerSent || !mayReceive,
                "a graceful disconnect before the data (AMB-11)");
        disconnectSeen = true;
        abortiveSeen = kind == WskDisconnectKind.ABORTIVE;
        running = WSK_EVENT_DISCONNECT;
    }

    void disconnectEnds() {
        running = 0;
        afterReturn.clear();
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
            check(Arrays.equals(taken, stream(consumed, taken.length)), "a request took other bytes than " + consumed);
            consumed += taken.length;
            each.remove();
            suspended = false; // RCE-06
        }
    }

    // ---- at rest

    void atRest(byte[] peerReceived, boolean peerSeesEnd, boolean peerSeesReset, boolean closed, int on) {
        takeServed();
        resumesAtRest();
        endRequests();
        check(
                Arrays.equals(peerReceived, stream(0, peerReceived.length)) && peerReceived.length <= sent,
                "the peer received something else than was sent");
        if (closing) {
            check(!closedInOrder || peerReset || peerReceived.length == sent, "a close in order has lost data");
            check(closed || closedInOrder && !peerEnded, "not closed although nothing is left to wait for");
            check(closedInOrder || peerSeesReset || peerSeesEnd || peerReset, "the peer does not know of the abort");
            return;
        }
        check(!closed, "closed although nobody asked for it");
        check(on == enabled, "on are %x instead of %x".formatted(on, enabled));
        if (abortedHere) {
            abortDone = true; // asked for by another thread, it took effect some time before now
            check(peerSeesReset || peerEnded || peerReset, "the peer does not know of the abortive disconnect");
            return;
        }
        if (peerReset) {
            check(disconnectSeen || (enabled & WSK_EVENT_DISCONNECT) == 0, "an abortive disconnect is missing");
            return;
        }
        check(peerReceived.length == sent, "%d of %d bytes sent have arrived".formatted(peerReceived.length, sent));
        check(peerSeesEnd == outputEnded, "the end of the output: " + peerSeesEnd);
        boolean receives = (enabled & WSK_EVENT_RECEIVE) != 0 && !suspended && requests.isEmpty();
        check(!receives || consumed == peerSent, "data at %d is missing".formatted(consumed));
        check(requests.isEmpty() || consumed == peerSent, "a request waits although there is data");
        check(
                !peerEnded || disconnectSeen || (enabled & WSK_EVENT_DISCONNECT) == 0,
                "a graceful disconnect is missing");
    }

    private void resumesAtRest() {
        if (resumes) {
            resumes = false;
            suspended = false;
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
                check(peerEnded && consumed == peerSent, "an empty success without an end (RCV-08)");
                suspended = false;
            } else if (status == WskStatus.CANCELLED) {
                check(request.cancelAsked[0] || closing || abortedHere, "cancelled by nobody");
            } else {
                check(peerReset || abortedHere, "a request failed with " + status);
            }
            each.remove();
        }
    }
}
