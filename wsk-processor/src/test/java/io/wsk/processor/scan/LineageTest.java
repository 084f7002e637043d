package io.wsk.processor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.Stage;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static List<String> names(ProcessingEnvironment environment, String name) {
        return Lineage.of(environment.getElementUtils().getTypeElement(name)).types().stream()
                .map(type -> type.getSimpleName().toString())
                .toList();
    }

    @Test
    void the_superclass_comes_before_the_interfaces_and_java_is_left_out() {
        Stage.run(
                List.of(
                        "interface I {}",
                        "interface J {}",
                        "class A implements J {}",
                        "class B extends A implements I {}"),
                environment -> assertThat(names(environment, "B")).containsExactly("B", "A", "J", "I"));
    }

    @Test
    void a_type_comes_after_everything_that_extends_it() {
        Stage.run(
                List.of(
                        "interface Top {}",
                        "interface Left extends Top {}",
                        "class A implements Top {}",
                        "class B extends A implements Left {}"),
                environment -> assertThat(names(environment, "B")).containsExactly("B", "A", "Left", "Top"));
    }
}
