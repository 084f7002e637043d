package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.Conduct.Kind;
import io.wsk.processor.Conduct.Written;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConductTest {
    private static final Written TABLE = new Written(Kind.SOURCE, "p.HandlerDispatch", List.of("p.Handler"), false);

    @Test
    void a_source_of_one_class_is_no_offence_nor_is_a_late_resource() {
        Written late = new Written(Kind.RESOURCE, "p/Handler.json", List.of("p.Handler"), true);

        assertThat(new Conduct(List.of(TABLE, late), List.of(), false).offences())
                .isEmpty();
    }

    @Test
    void everything_that_others_could_not_put_up_with_is_an_offence() {
        List<Written> written = List.of(
                TABLE,
                TABLE,
                new Written(Kind.SOURCE, "Late", List.of("A"), true),
                new Written(Kind.SOURCE, "OfNobody", List.of(), false),
                new Written(Kind.RESOURCE, "OfTwo", List.of("A", "B"), false),
                new Written(Kind.CLASS, "Unreadable", List.of("A"), false));

        assertThat(new Conduct(written, List.of("settings"), true).offences())
                .satisfiesExactly(
                        offence -> assertThat(offence).endsWith(" was there already"),
                        offence -> assertThat(offence).contains("Late").endsWith(" comes too late"),
                        offence -> assertThat(offence).contains("OfNobody").endsWith("exactly one originating element"),
                        offence -> assertThat(offence).contains("OfTwo").endsWith("exactly one originating element"),
                        offence -> assertThat(offence).contains("Unreadable").endsWith("nobody can read"),
                        offence -> assertThat(offence).isEqualTo("settings was opened"),
                        offence -> assertThat(offence).isEqualTo("annotations were claimed"));
    }
}
