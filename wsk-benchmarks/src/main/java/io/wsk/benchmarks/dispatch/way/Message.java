package io.wsk.benchmarks.dispatch.way;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskDataIndication;
import java.nio.ByteBuffer;

/** An indication without a runtime behind it. */
record Message(int length) implements WskDataIndication {
    @Override
    public ByteBuffer buffer() {
        throw new UnsupportedOperationException("handlers look at the length only");
    }

    @Override
    public byte[] toByteArray() {
        throw new UnsupportedOperationException("handlers look at the length only");
    }

    @Override
    public ReceiveVerdict accept(long bytes) {
        return ReceiveVerdict.ACCEPTED;
    }

    @Override
    public WskDataIndication retain() {
        throw new UnsupportedOperationException("handlers look at the length only");
    }
}
