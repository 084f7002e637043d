package io.wsk.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.benchmarks.load.ConnectTask.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TaskLineTest {
    private static final LoadTask STREAM = new LoadTask(1, 2, 3, 4, 5.5, 6, 7.5, 8.5);

    static Stream<Task> tasks() {
        return Stream.of(
                STREAM,
                new StallTask(STREAM, 10, 1 << 20),
                new DatagramTask(1, 2, 64, 4, 5, 6.5, 7.5),
                new ConnectTask(1, 2, Outcome.TURNED_AWAY, 3, 4.5, 5.5));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void a_task_survives_the_way_as_text_in_one_line(Task task) {
        String line = TaskLine.of(task);

        assertThat(line).doesNotContain("\n");
        assertThat(TaskLine.parse(line)).isEqualTo(task);
    }

    @Test
    void another_kind_is_refused() {
        assertThatThrownBy(() -> TaskLine.parse("String {}")).hasMessageContaining("String");
    }
}
