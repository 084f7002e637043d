package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a constant of a verdict enum: what a handler must take to be able to return it. A handler that returns the enum and does
 * not take this gets a warning.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface WskRequires {
    /** {@return the type of the argument} */
    Class<?> value();
}
