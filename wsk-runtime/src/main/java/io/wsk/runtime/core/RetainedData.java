package io.wsk.runtime.core;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskDataIndication;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Data that a callback has retained: a copy of its own, until it is released (EVT-33). */
final class RetainedData implements WskDataIndication {
    private final ConnectionSocket socket;
    private final byte[] bytes;
    private final ByteBuffer view;
    private final @Nullable Throwable origin;
    private final AtomicBoolean released = new AtomicBoolean();

    RetainedData(ConnectionSocket socket, byte[] bytes) {
        this.origin = socket.retained().retain(bytes.length);
        this.socket = socket;
        this.bytes = bytes;
        this.view = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** Gives it back to the socket it came from (REL-01). */
    void release(ConnectionSocket by) {
        if (by != socket) {
            throw by.retained()
                    .refuseRelease(
                            "an indication of " + socket + " released on " + by,
                            "release it on its own socket",
                            origin);
        }
        if (!released.compareAndSet(false, true)) {
            throw by.retained()
                    .refuseRelease("an indication of " + socket + " released twice", "release it once", origin);
        }
        socket.retained().released(bytes.length, origin);
    }

    /** Nobody will release it. */
    void takeBack() {
        if (released.compareAndSet(false, true)) {
            socket.retained().released(bytes.length, origin);
        }
    }

    private void requireNotReleased() {
        if (released.get()) {
            throw SocketCore.invalid(
                    "EVT-33", "an indication of " + socket + " used after its release", "release it last");
        }
    }

    @Override
    public int length() {
        requireNotReleased();
        return bytes.length;
    }

    @Override
    public ByteBuffer buffer() {
        requireNotReleased();
        return view;
    }

    @Override
    public byte[] toByteArray() {
        requireNotReleased();
        return bytes.clone();
    }

    @Override
    public ReceiveVerdict accept(long count) {
        throw new IllegalStateException("a retained indication has been accepted as a whole (RCE-04)");
    }

    @Override
    public WskDataIndication retain() {
        throw new IllegalStateException("the indication has been retained already");
    }
}
