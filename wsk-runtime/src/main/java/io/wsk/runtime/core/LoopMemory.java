package io.wsk.runtime.core;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Memory that is indicated, with the one read-only view of it that handlers see. */
final class LoopMemory {
    private static final byte SPOILT = (byte) 0xDD;

    private final ByteBuffer bytes;
    private final ByteBuffer view;
    private final ByteBuffer writeView;

    /** Where the bytes begin in the memory that they are a part of. */
    private final int offset;

    LoopMemory(ByteBuffer bytes) {
        this(bytes, bytes, 0);
    }

    private LoopMemory(ByteBuffer bytes, ByteBuffer whole, int offset) {
        this.bytes = bytes;
        this.view = bytes.asReadOnlyBuffer();
        this.writeView = whole.duplicate();
        this.offset = offset;
    }

    /** Parts of one memory, each of which can be read into while those before it are still being sent. */
    static LoopMemory[] parts(ByteBuffer whole, int count) {
        int length = whole.capacity() / count;
        LoopMemory[] parts = new LoopMemory[count];
        for (int i = 0; i < count; i++) {
            parts[i] = new LoopMemory(whole.slice(i * length, length), whole, i * length);
        }
        return parts;
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

    /** Where it begins in the whole memory. */
    int offset() {
        return offset;
    }

    /** Where it ends there. */
    int end() {
        return offset + bytes.capacity();
    }

    /** Another view, for the core to write a range from. */
    ByteBuffer range(int from, int to) {
        return rangeOfWhole(offset + from, offset + to);
    }

    /** The same for a range that may have begun in a part before this one. */
    ByteBuffer rangeOfWhole(int from, int to) {
        return writeView.limit(to).position(from);
    }
}
