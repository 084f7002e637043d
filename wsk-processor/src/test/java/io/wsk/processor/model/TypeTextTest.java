package io.wsk.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.Stage;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

class TypeTextTest {
    private static final List<String> SOURCES = List.of("""
            import java.util.*;
            class Subject<T> {
              static class Inner {}
              void m(Map<String, ? extends List<T>> a, int[][] b, Inner c, List<? super Inner> d, List<?> e) {}
              void plain(String a) {}
              List<T[]> returnsVariable() { return null; }
              List<? super Missing> returnsMissing() { return null; }
              Outer<int[]>.Inner<?> returnsInner() { return null; }
              Outer.Nested<?> returnsNested() { return null; }
            }
            class Outer<T> {
              class Inner<U> {}
              static class Nested<U> {}
            }
            """);

    private static ExecutableElement method(ProcessingEnvironment environment, String name) {
        return ElementFilter.methodsIn(
                        environment.getElementUtils().getTypeElement("Subject").getEnclosedElements())
                .stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void types_are_written_without_packages_and_the_same_by_every_compiler() {
        Stage.run(SOURCES, environment -> {
            ExecutableType type = (ExecutableType) method(environment, "m").asType();
            assertThat(TypeText.parameters(
                            type.getParameterTypes(), method(environment, "m").getParameters()))
                    .isEqualTo("Map<String, ? extends List<T>> a, int[][] b, Subject.Inner c,"
                            + " List<? super Subject.Inner> d, List<?> e");
            assertThat(TypeText.of(type.getReturnType())).isEqualTo("void");
        });
    }

    @Test
    void the_type_arguments_around_an_inner_class_are_written() {
        Stage.run(SOURCES, environment -> {
            assertThat(TypeText.of(method(environment, "returnsInner").getReturnType()))
                    .isEqualTo("Outer<int[]>.Inner<?>");
            assertThat(TypeText.of(method(environment, "returnsNested").getReturnType()))
                    .isEqualTo("Outer.Nested<?>");
        });
    }

    @Test
    void a_kind_of_type_is_found_however_deep_it_is() {
        Stage.run(SOURCES, environment -> {
            assertThat(List.of("m", "plain", "returnsVariable", "returnsMissing"))
                    .extracting(
                            name -> (ExecutableType) method(environment, name).asType())
                    .extracting(MentionedKind::typeVariable)
                    .containsExactly(true, false, true, false);
            assertThat(List.of("m", "plain", "returnsVariable", "returnsMissing"))
                    .extracting(
                            name -> (ExecutableType) method(environment, name).asType())
                    .extracting(MentionedKind::unresolved)
                    .containsExactly(false, false, false, true);
        });
    }
}
