package io.wsk.testkit.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the place of {@code @Test} on a test that needs what not every network offers. On a network that lacks it the test does
 * not exist: it is not in the report, and the page does not name it in that column.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(NeedsExtension.class)
public @interface Needs {
    /** {@return what the test needs, all of it} */
    Capability[] value();
}
