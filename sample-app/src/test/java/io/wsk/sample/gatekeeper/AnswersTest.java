package io.wsk.sample.gatekeeper;

import static io.wsk.runtime.WskInspectAction.ACCEPT;
import static io.wsk.runtime.WskInspectAction.PEND;
import static io.wsk.runtime.WskInspectAction.REJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class AnswersTest {
    @Test
    void answers_come_in_turn_and_from_the_start_again() {
        Answers answers = new Answers(List.of(ACCEPT, PEND));

        assertThat(Stream.generate(answers::next).limit(5)).containsExactly(ACCEPT, PEND, ACCEPT, PEND, ACCEPT);
    }

    @Test
    void the_text_has_commas_between() {
        assertThat(new AnswersConverter().convert("accept,reject,pend"))
                .hasToString(new Answers(List.of(ACCEPT, REJECT, PEND)).toString())
                .hasToString("ACCEPT, REJECT, PEND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "accept,", "accept, reject", "ACCEPT"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> new AnswersConverter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageEndingWith("is not accept, reject or pend");
    }
}
