package io.wsk.processor.scan;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's own environment, without which it does not give its syntax trees. Build tools put theirs around it: Gradle one
 * that keeps javac's in a field, IntelliJ IDEA a proxy whose handler does.
 */
public final class JavacEnvironment {
    private static final int MOST_LAYERS = 8;

    private JavacEnvironment() {}

    /** {@return javac's environment; empty if the compiler is another one, or somebody hides it} */
    public static Optional<ProcessingEnvironment> in(ProcessingEnvironment environment) {
        return Stream.iterate(
                        Optional.of(environment), Optional::isPresent, layer -> layer.flatMap(JavacEnvironment::inside))
                .limit(MOST_LAYERS)
                .flatMap(Optional::stream)
                .filter(layer -> layer.getClass().getName().startsWith("com.sun.tools.javac."))
                .findFirst();
    }

    private static Optional<ProcessingEnvironment> inside(ProcessingEnvironment layer) {
        Object holder = Proxy.isProxyClass(layer.getClass()) ? Proxy.getInvocationHandler(layer) : layer;
        return Stream.<Class<?>>iterate(holder.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> environmentIn(field, holder).stream())
                .filter(found -> found != layer)
                .findFirst();
    }

    private static Optional<ProcessingEnvironment> environmentIn(Field field, Object holder) {
        try {
            field.setAccessible(true);
            return field.get(holder) instanceof ProcessingEnvironment found ? Optional.of(found) : Optional.empty();
        } catch (IllegalAccessException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
