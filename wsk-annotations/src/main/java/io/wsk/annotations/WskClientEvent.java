package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An event of the client object ({@code WskClientEvent}, CLE-01). Always on, has no flag (CLE-03). WSK defines no event types
 * yet, so a provider never calls it today (CLE-05).
 *
 * <p>The method may take {@code int}, the event type, and {@code ByteBuffer}, the read-only information that comes with it, in
 * any order, and returns a {@code WskStatus}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@WskEventCallback(categories = WskCategory.CLIENT, method = "clientEvent")
public @interface WskClientEvent {}
