package io.wsk.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLayoutTest {
    @Test
    void a_comment_of_one_line_stands_on_one_line() {
        assertThat(SourceLayout.of("    /**\n     * Short.\n     */\n    int a;\n"))
                .isEqualTo("    /** Short. */\n    int a;\n");
    }

    @Test
    void a_comment_that_would_be_too_long_stays_as_it_is_but_a_reference_never_breaks() {
        String words = "x".repeat(110);
        String comment = "    /**\n     * " + words + "\n     */\n";
        assertThat(SourceLayout.of(comment)).isEqualTo(comment);
        assertThat(SourceLayout.of("    /**\n     * @see " + words + "\n     */\n"))
                .isEqualTo("    /** @see " + words + " */\n");
    }

    @Test
    void a_comment_may_hold_what_means_something_in_a_replacement() {
        assertThat(SourceLayout.of("/**\n * a $1 and a \\\n */\n")).isEqualTo("/** a $1 and a \\ */\n");
    }

    @Test
    void an_empty_body_is_two_braces() {
        assertThat(SourceLayout.of("    private A() {\n    }\n")).isEqualTo("    private A() {}\n");
    }

    @Test
    void a_heading_that_is_too_long_breaks_before_its_interfaces() {
        String head = "final class " + "A".repeat(80);
        String tail = "implements " + "B".repeat(30) + " {";
        assertThat(SourceLayout.of(head + " " + tail + "\n")).isEqualTo(head + "\n        " + tail + "\n");
    }

    @Test
    void a_constant_that_is_too_long_breaks_before_its_value() {
        String head = "    static final " + "A".repeat(60) + " TABLE =";
        String tail = "new " + "A".repeat(60) + "();";
        assertThat(SourceLayout.of(head + " " + tail + "\n")).isEqualTo(head + "\n            " + tail + "\n");
    }
}
