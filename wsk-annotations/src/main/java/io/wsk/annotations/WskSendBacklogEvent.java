package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The ideal amount of outstanding send data has changed ({@code WskSendBacklogEvent}, SBE-02).
 *
 * <p>The ideal is {@code WskConnectionSocket.idealSendBacklog()}, which follows the operating system's send buffer and the rate at
 * which the peer drains it. Enabling the callback tells nothing by itself (AMB-35).
 *
 * <p>The method may take {@code WskConnectionSocket} and {@code long}, the ideal backlog size in bytes, in any order, and
 * returns {@code void}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@WskEventCallback(
        categories = {WskCategory.CONNECTION, WskCategory.STREAM},
        method = "sendBacklogEvent",
        flag = WskEventFlags.WSK_EVENT_SEND_BACKLOG)
public @interface WskSendBacklogEvent {
    /** {@return how the callback starts out} */
    WskEnabled enabled() default WskEnabled.ON;
}
