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
 * the dispatch interface, that of the category or of the extension, and matches the handler's parameters and return type
 * against it:
 *
 * <ul>
 *   <li>a parameter may have the exact type of one of the table method's parameters, or of a view that such a parameter
 *       offers with {@link WskArgument}, or, if a parameter is an {@link Iterable}, of its elements;
 *   <li>the return type may be that of the table method, {@code void} if the table method's return type names a
 *       {@linkplain WskDefault default}, or whatever a {@link WskResult} method takes.
 * </ul>
 *
 * <p>So an extension interface is a matter of declarations. Its event annotations have the category
 * {@link WskCategory#EXTENSION} alone and all name the same {@linkplain #dispatch() dispatch interface}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface WskEventCallback {
    /** {@return the categories whose tables have this callback} */
    WskCategory[] categories();

    /**
     * {@return the dispatch interface of the extension}. Required with the category {@link WskCategory#EXTENSION}, and
     * allowed only with it: all others have theirs.
     *
     * <p>It extends {@code io.wsk.runtime.dispatch.WskExtensionDispatch}, has one type parameter without a bound, the type of
     * the context, and nothing abstract besides {@code eventMask}. Each callback is a default method that takes the context
     * as its first parameter, which is the only one that depends on the type parameter.
     */
    Class<?> dispatch() default void.class;

    /** {@return the name of the callback's method in the dispatch interface} */
    String method();

    /**
     * {@return the event flag that enables the callback, 0 for one that no event mask can name (NUM-28)}. An event
     * annotation with a flag has an element {@code WskEnabled enabled()}; without it the callback starts out as
     * {@link WskEnabled#ON}.
     *
     * <p>The events of an extension have flags of their own, in a word of the extension (ENB-06): exactly one bit of 0x01,
     * 0x02, 0x04, 0x08, 0x10 and 0x20 each, so six events for an extension.
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
