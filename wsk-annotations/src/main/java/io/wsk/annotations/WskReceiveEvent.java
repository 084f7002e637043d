package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Data has arrived on a connection ({@code WskReceiveEvent}, RCE-01).
 *
 * <p>The method may take {@code WskConnectionSocket}, {@code WskReceiveFlags} and the data as one of
 * {@code WskDataIndication}, {@code ByteBuffer} (a read-only view, valid during the call) or {@code byte[]} (a copy), in any
 * order. It returns {@code void} (everything was accepted), a {@code ReceiveVerdict}, or {@code int} or {@code long}, the
 * number of bytes it accepted (RCE-04). A class that handles this event without {@link WskDisconnectEvent} gets a warning.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@WskEventCallback(
        categories = {WskCategory.CONNECTION, WskCategory.STREAM},
        method = "receiveEvent",
        flag = WskEventFlags.WSK_EVENT_RECEIVE,
        expects = WskDisconnectEvent.class)
public @interface WskReceiveEvent {
    /** {@return how the callback starts out} */
    WskEnabled enabled() default WskEnabled.ON;
}
