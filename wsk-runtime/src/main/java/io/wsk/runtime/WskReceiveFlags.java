package io.wsk.runtime;

/** The {@code Flags} argument of the receive callback (NUM-36 to NUM-38). Values are shared, immutable and may be kept. */
public final class WskReceiveFlags {
    /** {@code WSK_FLAG_RELEASE_ASAP} (NUM-36). */
    public static final int RELEASE_ASAP = 0x2;

    /** {@code WSK_FLAG_ENTIRE_MESSAGE} (NUM-37). */
    public static final int ENTIRE_MESSAGE = 0x4;

    private static final WskReceiveFlags[] VALUES = {
        new WskReceiveFlags(0),
        new WskReceiveFlags(RELEASE_ASAP),
        new WskReceiveFlags(ENTIRE_MESSAGE),
        new WskReceiveFlags(RELEASE_ASAP | ENTIRE_MESSAGE)
    };

    private final int bits;

    private WskReceiveFlags(int bits) {
        this.bits = bits;
    }

    /**
     * {@return the shared value for these bits}
     *
     * @param bits an OR of {@link #RELEASE_ASAP} and {@link #ENTIRE_MESSAGE}; other bits are ignored
     */
    public static WskReceiveFlags of(int bits) {
        return VALUES[bits >>> 1 & 3];
    }

    /** {@return the flag word} */
    public int bits() {
        return bits;
    }

    /** {@return whether the indication should not be retained if that is avoidable (RCE-02)} */
    public boolean releaseAsap() {
        return (bits & RELEASE_ASAP) != 0;
    }

    /**
     * {@return whether a push bit was seen in what is indicated (RCE-03)}. A transport without
     * {@link io.wsk.runtime.transport.TransportCapability#PUSH_BIT}, such as the embedded one, cannot see it.
     */
    public boolean entireMessage() {
        return (bits & ENTIRE_MESSAGE) != 0;
    }

    @Override
    public String toString() {
        return switch (bits) {
            case 0 -> "NONE";
            case RELEASE_ASAP -> "RELEASE_ASAP";
            case ENTIRE_MESSAGE -> "ENTIRE_MESSAGE";
            default -> "RELEASE_ASAP|ENTIRE_MESSAGE";
        };
    }
}
