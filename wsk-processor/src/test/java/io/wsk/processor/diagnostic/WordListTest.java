package io.wsk.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {
    @Test
    void the_last_word_is_set_off() {
        assertThat(WordList.or(List.of("a", "b", "c"))).isEqualTo("a, b or c");
        assertThat(WordList.and(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(WordList.and(List.of("a"))).isEqualTo("a");
        assertThat(WordList.or(List.of())).isEmpty();
    }
}
