package io.wsk.runtime.core;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The indication of one connection: open during a callback, revoked otherwise (EVT-32). Views the first bytes of a memory
 * that other connections use next.
 */
final class DataIndication implements WskDataIndication {
    private final ConnectionSocket socket;
    private final boolean debug;
    private @Nullable LoopMemory memory;
    private @Nullable LoopMemory before;
    private int length;
    private int accepted;
    private @Nullable RetainedData retained;

    DataIndication(ConnectionSocket socket) {
        this.socket = socket;
        this.debug = socket.client.options().debug();
    }

    void open(LoopMemory newMemory, int newLength) {
        LoopMemory shown = debug ? newMemory.copy(newLength) : newMemory;
        memory = shown;
        length = newLength;
        accepted = newLength;
        retained = null;
        shown.view(newLength);
        before = socket.loop.shown().show(shown);
    }

    /** The callback has failed: what it has retained is given back for it, because nobody else will. */
    void takeBack() {
        if (retained != null) {
            retained.takeBack();
        }
    }

    void revoke() {
        if (debug && memory != null) {
            memory.spoil();
        }
        memory = null;
        retained = null;
        socket.loop.shown().show(before);
        before = null;
    }

    /** The memory if this very buffer is its view, so that it can be sent without a copy; in the debug mode it cannot. */
    @SuppressWarnings("ReferenceEquality") // two buffers with equal content are not the same memory
    @Nullable
    LoopMemory memoryOf(ByteBuffer data) {
        LoopMemory current = memory;
        return !debug && current != null && current.view() == data ? current : null;
    }

    /** How many bytes the callback consumed, by its verdict (section 4.5). */
    int consumed(ReceiveVerdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> accepted;
            case RETAINED -> length;
            case REFUSED -> 0;
        };
    }

    /** The verdict has to fit what the callback did. */
    void requireAgreement(@Nullable ReceiveVerdict verdict) {
        requireAgreement(verdict, verdict == ReceiveVerdict.RETAINED, retained != null, "receive");
    }

    /** What a callback returns has to fit what it did (AMB-19). */
    static void requireAgreement(@Nullable Object verdict, boolean saysRetained, boolean isRetained, String callback) {
        if (verdict == null) {
            throw new IllegalStateException(
                    "the %s callback returned null; return a verdict (AMB-19)".formatted(callback));
        } else if (saysRetained && !isRetained) {
            throw new IllegalStateException(
                    "the %s callback returned RETAINED without calling retain(); call it and keep what it returns (AMB-19)"
                            .formatted(callback));
        } else if (!saysRetained && isRetained) {
            throw new IllegalStateException(
                    "the %s callback called retain() and returned %s; let it return RETAINED (AMB-19)"
                            .formatted(callback, verdict));
        }
    }

    private LoopMemory current() {
        LoopMemory current = memory;
        if (current == null) {
            throw new WskException(
                    WskStatus.INVALID_PARAMETER,
                    "EVT-32",
                    "an indication is used after the receive callback of " + socket.contextName() + " has returned",
                    "call retain() inside the callback and return RETAINED, or copy the bytes");
        }
        return current;
    }

    @Override
    public int length() {
        current();
        return length;
    }

    @Override
    public ByteBuffer buffer() {
        return current().view(length);
    }

    @Override
    public byte[] toByteArray() {
        byte[] copy = new byte[length];
        current().bytes().get(0, copy);
        return copy;
    }

    @Override
    public ReceiveVerdict accept(long bytes) {
        current();
        if (bytes < 0) {
            throw SocketCore.invalid("RCE-04", bytes + " bytes accepted", "accept 0 or more");
        }
        accepted = (int) Math.min(bytes, length); // AMB-17
        return ReceiveVerdict.ACCEPTED;
    }

    @Override
    public WskDataIndication retain() {
        byte[] copy = toByteArray();
        if (retained != null) {
            throw new IllegalStateException("the indication has been retained already in this callback");
        }
        retained = new RetainedData(socket, copy);
        return retained;
    }
}
