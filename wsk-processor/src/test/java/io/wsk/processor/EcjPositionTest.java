package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources show where javac points with {@code ^}, and where ecj does with {@code ~} if that is elsewhere. */
class EcjPositionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "void ^received(String data) {}",
                "void received(@Deprecated String ^data) {}",
                "void received(@Named(\"x\") String ^data) {}",
                "@WskReceiveEvent(enabled = OFF) void ^received() {}",
                "^@WskReceiveEvent(enabled = OFF)",
                "private static ^class ~Handler {}",
                "public @^interface ~Handler {}",
                "@Table(~name = ^\"class Handler\")",
                "@Table(~category = Category^.LISTEN)",
                "@Table(name = \"a, b\", ~flag = 1 ^<< 3)",
                "@Event(\n    name = \"(\",\n    // ERROR: (a, b)\n    ~categories = ^{A, B})",
                "@Event(categories = {A, B}, ~flag = ^1)",
                "@Application(^{A.class, B.class})",
                "~@Application(A^.class)",
                "class Outer {\n    ~@Application({\n        A.class,\n        B^.class})",
                "~@Application(value = {A^.class, B.class})",
            })
    void ecj_points_at_names_of_classes_and_values_and_at_annotations_with_several_values(String marked) {
        String javac = marked.replace("~", "");
        String ecj = marked.contains("~") ? marked.replace("^", "") : marked.replace('^', '~');
        Source source = new Source("Handler.java", marked.replaceAll("[~^]", ""));

        EcjPosition position = EcjPosition.of(source, line(javac, '^'), column(javac, '^'));

        assertThat(position).isEqualTo(new EcjPosition(line(ecj, '~'), column(ecj, '~')));
        assertThat(position.isNowhere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"record Handler() {}", "public record Handler() {}"})
    void ecj_does_not_know_where_a_record_is(String text) {
        assertThat(EcjPosition.of(new Source("Handler.java", text), 1, text.indexOf("record") + 1)
                        .isNowhere())
                .isTrue();
    }

    private static long line(String text, char sign) {
        return linesUpTo(text, sign).size();
    }

    private static long column(String text, char sign) {
        List<String> lines = linesUpTo(text, sign);
        return lines.get(lines.size() - 1).length();
    }

    private static List<String> linesUpTo(String text, char sign) {
        return text.substring(0, text.indexOf(sign) + 1).lines().toList();
    }
}
