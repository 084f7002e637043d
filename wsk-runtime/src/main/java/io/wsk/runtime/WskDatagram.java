package io.wsk.runtime;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;

/** One received datagram, an element of a {@link WskDatagramIndication} and valid as long as that (CAT-43). */
public interface WskDatagram {
    /** {@return the number of payload bytes, 0 for an empty datagram} */
    int length();

    /**
     * {@return the payload, from position 0 to the limit, read-only}. The same buffer object serves every callback of a
     * loop: do not keep it. A call with an IRP copies it.
     */
    ByteBuffer buffer();

    /** {@return a copy of the payload that belongs to the caller} */
    byte[] toByteArray();

    /** {@return the sender} */
    SocketAddress remoteAddress();

    /**
     * {@return the control data that came along (CAT-43)} Empty on a transport without
     * {@link io.wsk.runtime.transport.TransportCapability#CONTROL_DATA}.
     */
    default List<WskControlData> controlData() {
        return List.of();
    }
}
