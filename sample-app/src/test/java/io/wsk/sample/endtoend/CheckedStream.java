package io.wsk.sample.endtoend;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;

/**
 * Checks that noise arrives byte for byte, and that no call runs while it must not. Both sides of that say first what they do
 * and then look at the other, in volatile variables: of a call and a rest that overlap, one sees the other.
 */
final class CheckedStream {
    final WskConnectionSocket socket;
    final CountDownLatch ended = new CountDownLatch(1);
    private final Noise noise;
    private volatile long received;
    private volatile boolean running;
    private volatile boolean resting;
    private volatile String fault = "";

    CheckedStream(WskConnectionSocket socket, Noise noise) {
        this.socket = socket;
        this.noise = noise;
    }

    @WskReceiveEvent
    void received(ByteBuffer data) {
        running = true;
        checkNotResting();
        long position = received;
        while (data.hasRemaining()) {
            ByteBuffer expected = noise.from(position);
            int length = Math.min(data.remaining(), expected.remaining());
            if (!data.slice(data.position(), length).equals(expected.slice(expected.position(), length))) {
                fault = "other bytes than were sent, from " + position + " on";
            }
            data.position(data.position() + length);
            position += length;
        }
        received = position;
        checkNotResting();
        running = false;
    }

    private void checkNotResting() {
        if (resting) {
            fault = "a call after a completed disable, at " + received;
        }
    }

    @WskDisconnectEvent
    void disconnected() {
        ended.countDown();
    }

    /** Another thread: a disable has completed, so that no call can be running or begin. */
    void rest() {
        resting = true;
        if (running) {
            fault = "a call runs although a disable has completed, at " + received;
        }
        resting = false;
    }

    long bytes() {
        return received;
    }

    /** {@return what went wrong, or nothing} */
    String fault() {
        return fault;
    }
}
