package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An inspected connection request was dropped before it was established ({@code WskAbortEvent}, ABE-02). On from the moment
 * conditional accept is on, cannot be masked (ENB-40, ENB-42).
 *
 * <p>Runs on the loop of the listener, one at a time with its other callbacks: when the peer has reset a request that was
 * pended, or accepted and not yet claimed, or has ended it without a byte; and when the listener closes (AMB-15).
 *
 * <p>The method may take {@code WskListenSocket} and {@code WskInspectId}, in any order, and returns {@code void}. The class
 * must handle {@link WskInspectEvent} too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@WskEventCallback(categories = WskCategory.LISTEN, method = "abortEvent", requires = WskInspectEvent.class)
public @interface WskAbortEvent {}
