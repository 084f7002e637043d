package io.wsk.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the handler classes that share one client object. Across them the annotation processor checks what no class can
 * know alone: that they agree about static callbacks, which belong to the client (ENB-78), and that the classes of accepted
 * connections are among them.
 *
 * <p>For it a class is generated, in the package of the annotated class: the client of this application. It sets the
 * static event mask before there is a socket (ENB-71), opens nothing by itself, and has {@code listen}, {@code connect} and
 * {@code bindDatagram} for the handler classes, each with the right table. So {@code @WskApplication({EchoListener.class,
 * EchoConnection.class}) class Echo} gives
 *
 * <pre>{@code
 * try (EchoClient client = EchoClient.open()) {
 *     client.listen(new EchoListener(), new InetSocketAddress(7)).awaitClose();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WskApplication {
    /** {@return the handler classes, those of accepted connections included, in any order} */
    Class<?>[] value();

    /**
     * {@return the simple name of the generated class, in the package of the annotated class; empty for the default: the name
     * of the annotated class, nesting classes joined by {@code _}, with the suffix {@code Client}}
     */
    String name() default "";
}
