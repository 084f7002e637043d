package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method, on the type of a dispatch table parameter, that turns what a handler returns into the verdict that the
 * table method returns.
 *
 * <p>With one parameter, the handler may return any type that is assignable to it: a receive handler that returns
 * {@code int} ends in {@code data.accept(bytes)}. With two, the second one is a dispatch interface: the handler may return
 * any handler class of that category, and the generated table passes the handler and its class's table.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WskResult {}
