package io.wsk.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.Stage;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

class DeclarationPointTest {
    private static final String SOURCE = """
            /** class Subject { void received() } */
            @SuppressWarnings("class Subject") @Deprecated
            // class Subject
            final class /* Subject */ Subject {
                @SuppressWarnings({"received(", "\\"received("}) /* received( */
                public @Deprecated static <T> java.util.List<T>
                        // received()
                        received /* here */ (String[] receivedData, @Deprecated int... received) { return null; }
            }
            """;

    @Test
    void what_javac_points_at_is_found_behind_annotations_and_comments() {
        Stage.run(List.of(SOURCE), environment -> {
            TypeElement type = environment.getElementUtils().getTypeElement("Subject");
            ExecutableElement method =
                    ElementFilter.methodsIn(type.getEnclosedElements()).get(0);
            int first = SOURCE.indexOf("@SuppressWarnings");

            assertPoint(first, type, "class /* Subject */ Subject {");
            assertPoint(SOURCE.indexOf("@SuppressWarnings", first + 1), method, "received /* here */");
            assertPoint(SOURCE.indexOf("String[]"), method.getParameters().get(0), "receivedData,");
            assertPoint(
                    SOURCE.indexOf("@Deprecated int"), method.getParameters().get(1), "received)");
        });
    }

    @Test
    void what_is_not_there_is_not_found() {
        Stage.run(List.of("class Subject {}"), environment -> {
            TypeElement type = environment.getElementUtils().getTypeElement("Subject");
            assertThat(DeclarationPoint.find("class Subjects {} // class Subject", 0, type))
                    .isEmpty();
            assertThat(DeclarationPoint.find("\"class Subject\" subclass Subject", 0, type))
                    .isEmpty();
        });
    }

    private static void assertPoint(int start, Element element, String expected) {
        int found = DeclarationPoint.find(SOURCE, start, element).orElseThrow();
        assertThat(SOURCE.substring(found)).startsWith(expected);
    }
}
