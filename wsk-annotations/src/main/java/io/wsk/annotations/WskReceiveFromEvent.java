package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Datagrams have arrived ({@code WskReceiveFromEvent}, RFE-01).
 *
 * <p>The method may take {@code WskDatagramSocket} and either the whole {@code WskDatagramIndication} or one
 * {@code WskDatagram}, in any order; with one datagram the generated table loops over the indication. It returns
 * {@code void}, or a {@code ReceiveFromVerdict} if it takes the whole indication, which a verdict always covers (RFE-02).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@WskEventCallback(
        categories = WskCategory.DATAGRAM,
        method = "receiveFromEvent",
        flag = WskEventFlags.WSK_EVENT_RECEIVE_FROM)
public @interface WskReceiveFromEvent {
    /** {@return how the callback starts out} */
    WskEnabled enabled() default WskEnabled.ON;
}
