package io.wsk.testkit.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One operation of a sequence. One that makes no sense in the state it meets, such as a send after a close, does nothing: so any
 * sequence stays valid when operations are left out of it.
 *
 * @param kind what is done
 * @param number how much, or which way
 */
record Op(Kind kind, int number) {
    enum Kind {
        /** Bits 0 to 2: receive, disconnect, send backlog. */
        ENABLE(7),
        /** 0 receive, 1 disconnect, 2 send backlog. */
        DISABLE(2),
        DISABLE_IRP(2),
        SEND(30),
        SEND_IRP(30),
        CANCEL_SEND(2),
        /** Inside a receive callback: sends so many of the indicated bytes back, from where they are. */
        ECHO(30),
        RECEIVE(30),
        CANCEL_RECEIVE(2),
        RELEASE(2),
        DISCONNECT_GRACEFUL(1),
        DISCONNECT_ABORTIVE(1),
        CLOSE(1),
        ABORT(1),
        PEER_SENDS(40),
        PEER_ENDS(1),
        PEER_RESETS(1),
        /** Whether it takes anything. */
        PEER_WINDOW(1),
        /** The next call of the receive callback: 0 accepts, 1 refuses, 2 retains, more accept so many bytes less 3. */
        VERDICT(30),
        /** The next operation is done by the next call of a callback, of whichever, with all others that wait for it. */
        INSIDE(1),
        STEP(2),
        SETTLE(1);

        final int numbers;

        Kind(int numbers) {
            this.numbers = numbers;
        }
    }

    /** How often each kind comes, so that most sequences live long. */
    private static final Kind[] URN = {
        Kind.ENABLE,
        Kind.ENABLE,
        Kind.ENABLE,
        Kind.ENABLE,
        Kind.DISABLE,
        Kind.DISABLE,
        Kind.DISABLE,
        Kind.DISABLE_IRP,
        Kind.DISABLE_IRP,
        Kind.SEND,
        Kind.SEND,
        Kind.SEND_IRP,
        Kind.SEND_IRP,
        Kind.CANCEL_SEND,
        Kind.ECHO,
        Kind.ECHO,
        Kind.RECEIVE,
        Kind.RECEIVE,
        Kind.RECEIVE,
        Kind.CANCEL_RECEIVE,
        Kind.RELEASE,
        Kind.PEER_SENDS,
        Kind.PEER_SENDS,
        Kind.PEER_SENDS,
        Kind.PEER_SENDS,
        Kind.PEER_SENDS,
        Kind.PEER_WINDOW,
        Kind.VERDICT,
        Kind.VERDICT,
        Kind.VERDICT,
        Kind.INSIDE,
        Kind.INSIDE,
        Kind.INSIDE,
        Kind.STEP,
        Kind.STEP,
        Kind.SETTLE,
        Kind.SETTLE,
        Kind.SETTLE,
        Kind.SETTLE,
    };

    /** Those that end something, one time in so many. */
    private static final int RARE = 40;

    private static final Kind[] ENDS = {
        Kind.DISCONNECT_GRACEFUL,
        Kind.DISCONNECT_ABORTIVE,
        Kind.CLOSE,
        Kind.ABORT,
        Kind.PEER_ENDS,
        Kind.PEER_ENDS,
        Kind.PEER_RESETS
    };

    static List<Op> sequence(Random random, int length) {
        List<Op> ops = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            Kind[] urn = random.nextInt(RARE) == 0 ? ENDS : URN;
            Kind kind = urn[random.nextInt(urn.length)];
            ops.add(new Op(kind, random.nextInt(kind.numbers + 1)));
        }
        return ops;
    }

    @Override
    public String toString() {
        return kind + "(" + number + ")";
    }
}
