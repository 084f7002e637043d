package io.wsk.benchmarks.runtime;

import static io.wsk.benchmarks.results.Quantity.USER_NANOS_PER_MESSAGE;
import static io.wsk.benchmarks.runtime.Contender.HAND_WRITTEN;
import static io.wsk.benchmarks.runtime.Contender.NETTY_EPOLL;
import static io.wsk.benchmarks.runtime.Contender.NETTY_NIO;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.benchmarks.results.Fixture;
import io.wsk.benchmarks.results.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private final Comparison user = new Comparison(Fixture.VARIANT, USER_NANOS_PER_MESSAGE);

    @TempDir
    private Path folder;

    private Results results;

    @BeforeEach
    void open() throws IOException {
        results = Fixture.results(folder, "r1", "17");
        measured("wsk", 300, 310, 290);
        measured("hand-written", 200, 210, 190);
        measured("netty-nio", 900, 940, 860);
        measured("netty-epoll", 300, 320, 280);
    }

    @Test
    void a_factor_is_compared_with_the_median_of_the_ratios() {
        assertThat(report(user.atMost("cheap", 1.5, List.of(HAND_WRITTEN))))
                .isEqualTo("- cheap: **met**; 1.50 (1.49–1.51) × hand-written");
        assertThat(report(user.atMost("cheap", 1.4, List.of(HAND_WRITTEN)))).contains("**not met**");
        assertThat(report(user.atLeast("dear", 1.5, List.of(HAND_WRITTEN)))).contains("**met**");
        assertThat(report(user.atLeast("dear", 1.6, List.of(HAND_WRITTEN)))).contains("**not met**");
    }

    @Test
    void one_that_is_equal_is_neither_lower_nor_higher() {
        assertThat(report(user.lower("lower", List.of(NETTY_NIO)))).contains("**met**");
        assertThat(report(user.lower("lower", List.of(NETTY_NIO, NETTY_EPOLL)))).contains("**not met**");
        assertThat(report(user.notHigher("not higher", List.of(NETTY_NIO, NETTY_EPOLL))))
                .contains("**met**");
        assertThat(report(user.notHigher("not higher", List.of(HAND_WRITTEN)))).contains("**not met**");
        assertThat(report(user.notLower("not lower", List.of(NETTY_EPOLL)))).contains("**met**");
        assertThat(report(user.notLower("not lower", List.of(NETTY_NIO)))).contains("**not met**");
    }

    @Test
    void one_that_is_better_by_the_median_only_is_within_the_spread() throws IOException {
        measured("vertx", 290, 300, 300);
        measured("mina", 310, 320, 280);

        assertThat(report(user.notHigher("not higher", List.of(NETTY_EPOLL, Contender.VERTX))))
                .isEqualTo(
                        "- not higher: **met within the spread**; 1.00 (0.98–1.02) × netty-epoll; 1.03 (1.00–1.03) × vertx");
        assertThat(report(user.notHigher("not higher", List.of(HAND_WRITTEN, Contender.VERTX))))
                .contains("**not met**");
        assertThat(report(user.notLower("not lower", List.of(Contender.VERTX)))).contains("**met**");
        assertThat(report(user.notLower("not lower", List.of(Contender.MINA)))).contains("**met within the spread**");
    }

    @Test
    void the_best_of_several_is_the_one_to_beat() {
        assertThat(report(user.atMostOfLowest("best", 0.6, Contender.NETTY)))
                .contains("**not met**", "× netty-epoll", "not measured: netty-io_uring")
                .doesNotContain("netty-nio");
    }

    @Test
    void a_limit_needs_nobody_else() {
        assertThat(report(user.absolute("limit", 300))).isEqualTo("- limit: **met**; 300 (295–305)");
        assertThat(report(user.absolute("limit", 299))).contains("**not met**");
    }

    @Test
    void without_the_others_nothing_is_said() {
        assertThat(report(user.atMost("cheap", 1.5, List.of(Contender.MINA)))).isEqualTo("- cheap: not measured");
        assertThat(report(user.atMostOfLowest("best", 0.6, List.of(Contender.MINA))))
                .isEqualTo("- best: not measured");
        assertThat(report(new Comparison("other", USER_NANOS_PER_MESSAGE).absolute("limit", 1)))
                .isEqualTo("- limit: not measured");
    }

    @Test
    void only_rounds_of_both_are_compared_and_one_says_nothing() throws IOException {
        measured("vertx", 600);

        assertThat(report(user.lower("lower", List.of(Contender.VERTX))))
                .isEqualTo("- lower: **not decided: fewer than three rounds**; 0.50 (0.50–0.50) × vertx");
        assertThat(report(user.notHigher("not higher", List.of(Contender.VERTX))))
                .contains("**not decided");
        assertThat(report(user.notLower("not lower", List.of(Contender.VERTX, NETTY_NIO))))
                .contains("**not met**");
    }

    private String report(Target target) {
        return target.report(results.figures(Fixture.CASE));
    }

    private void measured(String subject, double... rounds) throws IOException {
        for (int i = 0; i < rounds.length; i++) {
            Fixture.add(results, subject, i + 1, USER_NANOS_PER_MESSAGE, rounds[i]);
        }
    }
}
