package io.wsk.runtime.core;

import io.wsk.runtime.WskControlData;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramFlag;
import io.wsk.runtime.WskDatagramIndication;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A datagram that a callback has retained: a copy of its own, until it is released (EVT-33). */
final class RetainedDatagram implements WskDatagramIndication, WskDatagram {
    private final DatagramSocket socket;
    private final byte[] bytes;
    private final ByteBuffer view;
    private final SocketAddress sender;
    private final Set<WskDatagramFlag> flags;
    private final List<WskControlData> control;
    private final @Nullable Throwable origin;
    private final AtomicBoolean released = new AtomicBoolean();

    RetainedDatagram(
            DatagramSocket socket,
            byte[] bytes,
            SocketAddress sender,
            Set<WskDatagramFlag> flags,
            List<WskControlData> control) {
        this.origin = socket.retained().retain(bytes.length);
        this.socket = socket;
        this.bytes = bytes;
        this.view = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        this.sender = sender;
        this.flags = flags;
        this.control = control;
    }

    /** Gives it back to the socket it came from (REL-01). */
    void release(DatagramSocket by) {
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
    public int count() {
        requireNotReleased();
        return 1;
    }

    @Override
    public Iterator<WskDatagram> iterator() {
        requireNotReleased();
        return new DatagramIndication.Only(this);
    }

    @Override
    public WskDatagramIndication retain() {
        throw new IllegalStateException("the indication has been retained already");
    }

    @Override
    public Set<WskDatagramFlag> flags() {
        requireNotReleased();
        return flags;
    }

    @Override
    public List<WskControlData> controlData() {
        requireNotReleased();
        return control;
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
    public SocketAddress remoteAddress() {
        return sender;
    }
}
