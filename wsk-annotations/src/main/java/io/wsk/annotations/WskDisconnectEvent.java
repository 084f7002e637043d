package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The peer has disconnected ({@code WskDisconnectEvent}, DSE-02). Seen once for each connection, also while the receive
 * callback is off. Sockets of a class without it are closed by the runtime: gracefully when the peer has ended and all data was
 * taken, or when it has reset the connection.
 *
 * <p>The method may take {@code WskConnectionSocket} and {@code WskDisconnectKind}, in any order, and returns {@code void}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@WskEventCallback(
        categories = {WskCategory.CONNECTION, WskCategory.STREAM},
        method = "disconnectEvent",
        flag = WskEventFlags.WSK_EVENT_DISCONNECT)
public @interface WskDisconnectEvent {
    /** {@return how the callback starts out} */
    WskEnabled enabled() default WskEnabled.ON;
}
