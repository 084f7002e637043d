package io.wsk.runtime;

/**
 * A version of the WSK interface (LIF-40).
 *
 * @param major 0 to 255
 * @param minor 0 to 255
 */
public record WskVersion(int major, int minor) implements Comparable<WskVersion> {
    /** Version 1.0, {@code MAKE_WSK_VERSION(1, 0)} (NUM-10): the one this provider supports. */
    public static final WskVersion V1_0 = new WskVersion(1, 0);

    /**
     * Checks the range.
     *
     * @param major 0 to 255
     * @param minor 0 to 255
     */
    public WskVersion {
        if (major < 0 || major > 0xFF || minor < 0 || minor > 0xFF) {
            throw new WskException(
                    WskStatus.INVALID_PARAMETER,
                    "LIF-40",
                    "version %d.%d".formatted(major, minor),
                    "major and minor are 8-bit values, 0 to 255");
        }
    }

    /** {@return the 16-bit value: major in the high byte, minor in the low byte (NUM-10)} */
    public int encoded() {
        return major << 8 | minor;
    }

    @Override
    public int compareTo(WskVersion other) {
        return Integer.compare(encoded(), other.encoded());
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
