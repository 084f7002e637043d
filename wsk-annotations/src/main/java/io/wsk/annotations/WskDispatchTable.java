package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Optional, on a handler class: names the generated client dispatch table and its category, and says where its callbacks run.
 * Without it the table is named after the class, nesting classes joined by {@code _}, with the suffix {@code Dispatch}, the
 * category is the one that all its events belong to, and callbacks run on the loop. It is not inherited by subclasses.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WskDispatchTable {
    /** {@return the simple name of the generated class, in the package of the handler class; empty for the default name} */
    String name() default "";

    /**
     * {@return the category of the table; {@link WskCategory#STREAM} is only ever chosen here, {@link WskCategory#EXTENSION}
     * never}
     */
    WskCategory category() default WskCategory.INFERRED;

    /** {@return the threads that the callbacks run on; only those of connections and datagram sockets can leave the loop} */
    WskRunOn runOn() default WskRunOn.LOOP;
}
