package io.wsk.testkit.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Constructor;

/** On a class that nests the suites: the network they run on. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RunsOn {
    /** {@return the network; it has a constructor without parameters} */
    Class<? extends ConformanceNetwork> value();

    /** Finds the network of a nested suite. */
    final class Networks {
        private Networks() {}

        static ConformanceNetwork of(Class<?> suite) {
            for (Class<?> outer = suite; outer != null; outer = outer.getEnclosingClass()) {
                RunsOn runsOn = outer.getAnnotation(RunsOn.class);
                if (runsOn != null) {
                    return create(runsOn.value());
                }
            }
            throw new AssertionError(suite + " must be nested in a class with @RunsOn");
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
