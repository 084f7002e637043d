package io.wsk.sample.pump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final StringWriter out = new StringWriter();

    @Test
    void the_line_shows_bar_percentage_and_amount() {
        assertThat(ProgressBar.line(50 << 20, 200 << 20))
                .isEqualTo("[##########..............................]  25 %    50.0 MiB of 200.0 MiB");
    }

    @Test
    void the_bar_is_full_only_when_all_is_done() {
        assertThat(ProgressBar.line(999, 1000)).contains("#.]", " 99 %");
        assertThat(ProgressBar.line(1000, 1000)).contains("##]", "100 %");
    }

    @Test
    void nothing_to_do_is_done() {
        assertThat(ProgressBar.line(0, 0)).contains("##]", "100 %");
    }

    @Test
    void every_line_covers_the_one_before() {
        int width = ProgressBar.line(0, 200 << 20).length();
        for (long done = 0; done <= 200 << 20; done += 1 << 20) {
            assertThat(ProgressBar.line(done, 200 << 20)).hasSize(width);
        }
    }

    @Test
    void on_a_terminal_the_bar_is_drawn_over_and_ended() {
        try (ProgressBar bar = new ProgressBar(new PrintWriter(out), 2, true)) {
            bar.show(1);
            bar.show(2);
        }
        assertThat(out.toString())
                .isEqualTo("\r" + ProgressBar.line(1, 2) + "\r" + ProgressBar.line(2, 2) + System.lineSeparator());
    }

    @Test
    void elsewhere_nothing_is_shown() {
        try (ProgressBar bar = new ProgressBar(new PrintWriter(out), 2, false)) {
            bar.show(1);
        }
        assertThat(out.toString()).isEmpty();
    }
}
