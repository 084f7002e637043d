package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The socket no longer works and must be closed: the dead-socket indication, in WSK a {@code NULL} argument of the accept,
 * inspect, receive or receive-from callback (EVT-20). At most once for each socket. Without a handler the runtime closes the
 * socket.
 *
 * <p>The method may take {@code WskSocket} and {@code WskStatus}, the reason, in any order, and returns {@code void}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@WskEventCallback(
        categories = {WskCategory.LISTEN, WskCategory.CONNECTION, WskCategory.DATAGRAM, WskCategory.STREAM},
        method = "socketDeadEvent")
public @interface WskSocketDeadEvent {}
