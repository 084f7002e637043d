package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A connection has been established on a listener ({@code WskAcceptEvent}, ACE-02).
 *
 * <p>The method may take {@code WskListenSocket} and {@code WskAccept}, in any order. It returns the handler object of the
 * accepted socket, whose class has connection events, or an {@code AcceptVerdict} after an explicit
 * {@code accept.with(context, table)} or {@code accept.reject()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@WskEventCallback(
        categories = {WskCategory.LISTEN, WskCategory.STREAM},
        method = "acceptEvent",
        flag = WskEventFlags.WSK_EVENT_ACCEPT)
public @interface WskAcceptEvent {
    /** {@return how the callback starts out} */
    WskEnabled enabled() default WskEnabled.ON;
}
