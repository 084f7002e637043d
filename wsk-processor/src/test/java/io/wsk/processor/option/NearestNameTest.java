package io.wsk.processor.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static java.util.Optional<String> nearest(String misspelled) {
        return NearestName.to(misspelled, Stream.of("wsk.report", "wsk.trace", "wsk.traces"));
    }

    @Test
    void a_letter_too_many_too_few_or_wrong_is_recognized() {
        assertThat(nearest("wsk.rreport")).contains("wsk.report");
        assertThat(nearest("wsk.eport")).contains("wsk.report");
        assertThat(nearest("wsk.rapirt")).contains("wsk.report");
        assertThat(nearest("WSK.Report")).contains("wsk.report");
    }

    @Test
    void the_nearest_of_several_wins_and_the_first_of_equally_near_ones() {
        assertThat(nearest("wsk.tracess")).contains("wsk.traces");
        assertThat(nearest("wsk.tracex")).contains("wsk.trace");
    }

    @Test
    void what_is_not_near_is_not_guessed() {
        assertThat(nearest("wsk.verbosity")).isEmpty();
        assertThat(nearest("wsk.")).isEmpty();
    }
}
