package io.wsk.runtime.core;

import io.wsk.runtime.WskTimeouts;

/**
 * When something last went in or out of a connection, by the number of the {@linkplain TimeoutSweep#now() last look} before it, and
 * which of its timeouts is up. On the loop's thread only.
 */
final class Activity {
    private final ConnectionSocket socket;
    private int lastIn;
    private int lastOut;
    private int stalledSince;

    /** Since the last look; which look that was is found out at the next one, since this is on the way of every message. */
    private boolean hasHeard;

    private boolean hasWritten;
    private boolean isAccepted;
    private boolean hasReceived;

    Activity(ConnectionSocket socket) {
        this.socket = socket;
    }

    /** The connection is there. */
    void begins() {
        lastIn = socket.loop.sweep().now();
        lastOut = lastIn;
        hasHeard = false;
        hasWritten = false;
    }

    /** Until now nobody was there to be spoken to. */
    void accepted() {
        isAccepted = true;
        heard();
    }

    /** Bytes have come in. */
    void received() {
        hasHeard = true;
        hasReceived = true;
    }

    /** The peer's silence begins now at the earliest. */
    void heard() {
        hasHeard = true;
    }

    /** The operating system has taken bytes. */
    void written() {
        hasWritten = true;
    }

    /** A look: nothing waits to be written, or a stall goes on. It begins with the next bytes that wait. */
    void look(int now, SendPath send) {
        if (hasHeard) {
            lastIn = now - 1;
            hasHeard = false;
        }
        if (hasWritten) {
            lastOut = now - 1;
            hasWritten = false;
        }
        if (send.backlog() == 0) {
            stalledSince = now;
        } else if (lastOut - stalledSince > 0) {
            stalledSince = lastOut;
        }
    }

    /** Aborts a connection some time of which is up; each is given in looks, 0 for none. */
    void judge(int now, int idle, int firstByte, int writeStall, SendPath send, ReceivePath receive) {
        Counters counters = socket.client.counting();
        int quiet = Math.min(now - lastIn, now - lastOut);
        if (firstByte > 0
                && isAccepted
                && !hasReceived
                && receive.wantsRead() // else it may have spoken
                && now - lastIn >= firstByte) {
            timedOut(
                    counters.firstByte,
                    "its peer has sent nothing for timeouts.firstByte = %s since it was accepted"
                            .formatted(timeouts().firstByte()));
        } else if (writeStall > 0 && now - stalledSince >= writeStall) {
            timedOut(
                    counters.writeStall,
                    "its peer has taken nothing for timeouts.writeStall = %s although %,d bytes wait"
                            .formatted(timeouts().writeStall(), send.backlog()));
        } else if (idle > 0 && quiet >= idle && !socket.isCalling()) {
            timedOut(
                    counters.idle,
                    "nothing has come in or gone out for timeouts.idle = %s"
                            .formatted(timeouts().idle()));
        }
    }

    private WskTimeouts timeouts() {
        return socket.client.options().timeouts();
    }

    private void timedOut(Counters.Counter counter, String why) {
        counter.addAndWarn(socket + " is aborted: " + why);
        socket.timedOut();
    }
}
