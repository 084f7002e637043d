package io.wsk.runtime.core;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Memory that is indicated, with the one read-only view of it that handlers see. */
final class LoopMemory {
    private static final byte SPOILT = (byte) 0xDD;

    private final ByteBuffer bytes;
    private final ByteBuffer view;
    private final ByteBuffer writeView;

    LoopMemory(ByteBuffer bytes) {
        this.bytes = bytes;
        this.view = bytes.asReadOnlyBuffer();
        this.writeView = bytes.duplicate();
    }

    /** What a handler is shown in the debug mode: the first bytes, for one call only. */
    LoopMemory copy(int length) {
        return new LoopMemory(ByteBuffer.allocate(length).put(0, bytes, 0, length));
    }

    /** The call has returned: whoever has kept the view finds nothing useful in it, as always one day. */
    void spoil() {
        for (int i = 0; i < bytes.capacity(); i++) {
            bytes.put(i, SPOILT);
        }
    }

    ByteBuffer bytes() {
        return bytes;
    }

    /** The handlers' view, as if new: another handler may have changed its order or its mark. */
    ByteBuffer view(int length) {
        return view.clear().order(ByteOrder.BIG_ENDIAN).limit(length);
    }

    /** The handlers' view. Always starts at index 0 of {@link #bytes()}, so its positions are indexes there. */
    ByteBuffer view() {
        return view;
    }

    /** Another view, for the core to write a range from. */
    ByteBuffer range(int from, int to) {
        return writeView.limit(to).position(from);
    }
}
