package io.wsk.runtime.core;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Memory that is indicated, with the one read-only view of it that handlers see. */
final class LoopMemory {
    private final ByteBuffer bytes;
    private final ByteBuffer view;
    private final ByteBuffer writeView;

    LoopMemory(ByteBuffer bytes) {
        this.bytes = bytes;
        this.view = bytes.asReadOnlyBuffer();
        this.writeView = bytes.duplicate();
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
