package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes an event annotation to the annotation processor: to which callback of a client dispatch table the annotated
 * method is connected, and which flag switches it.
 *
 * <p>The processor knows no event by name. It reads this description, finds the {@linkplain #method() table method} in
 * the dispatch interface of the category and matches the handler's parameters and return type against it:
 *
 * <ul>
 *   <li>a parameter may have the exact type of one of the table method's parameters, or of a view that such a parameter
 *       offers with {@link WskArgument}, or, if a parameter is an {@link Iterable}, of its elements;
 *   <li>the return type may be that of the table method, {@code void} if the table method's return type names a
 *       {@linkplain WskDefault default}, or whatever a {@link WskResult} method takes.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface WskEventCallback {
    /** {@return the categories whose tables have this callback} */
    WskCategory[] categories();

    /** {@return the name of the callback's method in the dispatch interface} */
    String method();

    /**
     * {@return the event flag that enables the callback, 0 for one that no event mask can name (NUM-28)}. An event
     * annotation with a flag has an element {@code WskEnabled enabled()}.
     */
    int flag() default 0;

    /**
     * {@return the event annotation that a class must use as well, if any}. Inspect and abort come together (CAT-33).
     */
    Class<?> requires() default void.class;

    /**
     * {@return the event annotation without which a class most likely is not complete, if any}. Its absence is a warning.
     */
    Class<?> expects() default void.class;
}
