package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A connection request on a listener in conditional-accept mode ({@code WskInspectEvent}, INE-02). On from the moment the
 * mode is on, cannot be masked (ENB-40, ENB-42).
 *
 * <p>Runs on the loop of the listener, one at a time with its other callbacks. If it throws, the request is rejected, the
 * failure is logged, and nothing else suffers. On the JVM the kernel has completed the handshake before the request is seen,
 * which differs from INE-02: a rejected peer sees a reset.
 *
 * <p>The method may take {@code WskListenSocket} and {@code WskInspection}, in any order, and returns a
 * {@code WskInspectAction}. The class must handle {@link WskAbortEvent} too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@WskEventCallback(categories = WskCategory.LISTEN, method = "inspectEvent", requires = WskAbortEvent.class)
public @interface WskInspectEvent {}
