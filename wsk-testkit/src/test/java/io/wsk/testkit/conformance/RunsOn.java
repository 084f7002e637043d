package io.wsk.testkit.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** On a class that has nested suites: the network they run on. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RunsOn {
    /** {@return the network; it has a constructor without parameters} */
    Class<? extends ConformanceNetwork> value();

    /** Finds the network of a suite. */
    final class Networks {
        private Networks() {}

        static ConformanceNetwork of(ExtensionContext context) {
            List<Class<?>> classes = new ArrayList<>(context.getEnclosingTestClasses());
            classes.add(context.getRequiredTestClass());
            return classes.stream()
                    .filter(type -> type.isAnnotationPresent(RunsOn.class))
                    .findFirst()
                    .map(Networks::of)
                    .orElseThrow(() -> new AssertionError(classes + ": none has @RunsOn"));
        }

        static ConformanceNetwork of(Class<?> type) {
            return create(type.getAnnotation(RunsOn.class).value());
        }

        private static ConformanceNetwork create(Class<? extends ConformanceNetwork> type) {
            try {
                Constructor<? extends ConformanceNetwork> constructor = type.getDeclaredConstructor();
                return constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(type + " must have a constructor without parameters", e);
            }
        }
    }
}
