package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method without parameters, on the type of a dispatch table parameter, whose result a handler may ask for
 * instead of the parameter itself. The generated table makes the call; for example a receive handler that declares a
 * {@code ByteBuffer} gets {@code data.buffer()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WskArgument {}
