package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.CompilerUnderTest.Report;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

class MarkersTest {
    private static final String PLAIN = """
            class Handler {
                void received(String data) {}
                int x; // ERROR: no marker
            }
            """;
    private static final String MARKED = """
            class Handler {
            // WARNING[WSK025]: found: nothing
            //     fix: add
            //     two lines
                void received(String data) {}
                //   ^ ERROR[WSK012]: found: void
                //                   ^ ERROR[compiler]: no such type
                int x; // ERROR: no marker
            }
            """;

    @Test
    void what_is_said_is_written_below_the_line_and_read_again() {
        List<Report> reports = List.of(
                report(Diagnostic.Kind.WARNING, 1, 1, "[WSK025] found: nothing\n    fix: add\n    two lines"),
                report(Diagnostic.Kind.ERROR, 2, 10, "[WSK012] found: void"),
                report(Diagnostic.Kind.ERROR, 2, 26, "no such type\nreally"));

        Source marked = Markers.added(new Source("Handler.java", PLAIN), reports);

        assertThat(marked.text()).isEqualTo(MARKED);
        assertThat(Markers.in(marked))
                .containsExactly(
                        new Expectation(
                                "Handler.java", 1, 1, "WARNING", "[WSK025] found: nothing\nfix: add\ntwo lines"),
                        new Expectation("Handler.java", 5, 10, "ERROR", "[WSK012] found: void"),
                        new Expectation("Handler.java", 5, 26, "ERROR", "compiler"));
        assertThat(Markers.removed(marked).text()).isEqualTo(PLAIN);
    }

    @Test
    void a_column_without_room_for_a_caret_is_said() {
        Source source = new Source("Handler.java", "@interface Event {}\n");

        Source marked = Markers.added(source, List.of(report(Diagnostic.Kind.ERROR, 1, 2, "[WSK048] found\nfix: it")));

        assertThat(marked.text()).isEqualTo("""
                @interface Event {}
                // column 2 ERROR[WSK048]: found
                //     fix: it
                """);
        assertThat(Markers.in(marked))
                .containsExactly(new Expectation("Handler.java", 1, 2, "ERROR", "[WSK048] found\nfix: it"));
        assertThat(Markers.removed(marked).text()).isEqualTo(source.text());
    }

    private static Report report(Diagnostic.Kind kind, long line, long column, String message) {
        return new Report(kind, "Handler.java", line, column, message);
    }
}
