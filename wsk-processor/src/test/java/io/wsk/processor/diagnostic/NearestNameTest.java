package io.wsk.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> CALLBACKS =
            List.of("receiveEvent", "disconnectEvent", "sendBacklogEvent", "socketDeadEvent");

    @ParameterizedTest
    @CsvSource({
        "receiveEvent, receiveEvent",
        "recieveEvent, receiveEvent",
        "receiveEvnt, receiveEvent",
        "RECEIVEEVENT, receiveEvent",
        "receivedEvents, receiveEvent",
        "sendbacklog, sendBacklogEvent",
        "socketDead, socketDeadEvent"
    })
    void a_slip_finds_its_name(String name, String meant) {
        assertThat(NearestName.of(name, CALLBACKS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"acceptEvent", "event", "x", "''"})
    void what_is_far_from_all_names_finds_none(String name) {
        assertThat(NearestName.of(name, CALLBACKS)).isEmpty();
    }

    @Test
    void the_first_of_two_that_are_equally_near_is_found() {
        assertThat(NearestName.of("cat", List.of("bat", "rat"))).contains("bat");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, abc, 0",
        "abc, ABC, 0",
        "abc, ab, 1",
        "ab, abc, 1",
        "abc, axc, 1",
        "abc, acb, 1",
        "abcd, badc, 2",
        "kitten, sitting, 3"
    })
    void each_letter_that_is_inserted_deleted_replaced_or_swapped_counts(String first, String second, int distance) {
        assertThat(NearestName.distance(first, second)).isEqualTo(distance);
    }
}
