package io.wsk.runtime;

import java.util.Set;

/**
 * One or more received datagrams: {@code WSK_DATAGRAM_INDICATION} (CAT-43). Valid during the callback only (EVT-32), on the
 * thread that runs it; later use throws {@link WskException} and names the handler.
 */
public interface WskDatagramIndication extends Iterable<WskDatagram> {
    /** {@return the number of datagrams, at least 1} */
    int count();

    /**
     * {@return whether they were broadcast or multicast, which holds for all of them (RFE-03, AMB-34)} Empty on a transport
     * without {@link io.wsk.runtime.transport.TransportCapability#BROADCAST_FLAGS}.
     */
    default Set<WskDatagramFlag> flags() {
        return Set.of();
    }

    /**
     * Detaches the datagrams from the transport: the result keeps them until it is given back with
     * {@link WskDatagramSocket#release}, may be used from any thread, and needs the verdict
     * {@link ReceiveFromVerdict#RETAINED}. At most once in a callback.
     *
     * @return the indication that may be kept
     */
    WskDatagramIndication retain();
}
