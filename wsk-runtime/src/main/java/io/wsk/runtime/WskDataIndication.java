package io.wsk.runtime;

import io.wsk.annotations.WskArgument;
import io.wsk.annotations.WskResult;
import java.nio.ByteBuffer;

/**
 * Received data, a view of the transport's memory: {@code WSK_DATA_INDICATION} (CAT-42).
 *
 * <p>Valid during the callback only (EVT-32), on the thread that runs it; later use throws {@link WskException} and names
 * the handler. {@link #retain()} detaches the data so that it may leave the callback and the thread.
 */
public interface WskDataIndication {
    /** {@return the number of bytes indicated, at least 1} */
    int length();

    /**
     * {@return the data, from position 0 to the limit, read-only}. The same buffer object serves every callback of a loop:
     * do not keep it. Passing it (or what is left of it) to {@link WskConnectionSocket#send(ByteBuffer)} inside the callback
     * is the cheapest way to send received data on: it is not copied. A call with an IRP copies it, because it cannot be lent
     * beyond the callback; never give it, or a slice of it, to such a call of a socket of another client.
     */
    @WskArgument
    ByteBuffer buffer();

    /** {@return a copy of the data that belongs to the caller} */
    @WskArgument
    byte[] toByteArray();

    /**
     * Accepts only the first {@code bytes} bytes, as WSK's {@code BytesAccepted} does (RCE-04). Less than
     * {@link #length()} suspends indications until a {@code receive} (RCE-06); 0 is a partial acceptance that takes
     * nothing; more than the length means all (AMB-17).
     *
     * @param bytes the number of bytes consumed, not negative
     * @return {@link ReceiveVerdict#ACCEPTED}, to be returned from the callback
     */
    @WskResult
    ReceiveVerdict accept(long bytes);

    /**
     * Detaches the data from the transport: the result keeps it until it is given back with
     * {@link WskConnectionSocket#release}, may be used from any thread, and needs the verdict
     * {@link ReceiveVerdict#RETAINED}. At most once in a callback.
     *
     * @return the indication that may be kept
     */
    WskDataIndication retain();
}
