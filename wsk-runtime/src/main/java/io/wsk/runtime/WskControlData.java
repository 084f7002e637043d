package io.wsk.runtime;

import java.util.Arrays;

/**
 * A control object that goes along with a datagram: what follows a {@code CMSGHDR} (STO-04). Only a transport with
 * {@link io.wsk.runtime.transport.TransportCapability#CONTROL_DATA} has it.
 *
 * @param level the protocol, as in the header
 * @param type what it is, as in the header
 * @param data its bytes, copied here and by the accessor
 */
public record WskControlData(int level, int type, byte[] data) {
    /** Copies the bytes. */
    public WskControlData {
        data = data.clone();
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    /** {@return the number of bytes} */
    public int length() {
        return data.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WskControlData that
                && level == that.level
                && type == that.type
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * level + type) + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return "WskControlData[level=%d, type=%d, %d bytes]".formatted(level, type, data.length);
    }
}
