package io.wsk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void help_lists_each_sample_in_one_line() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.exitCode()).isZero();
        int samples = run.out().indexOf("Samples:");
        assertThat(run.out().subList(samples + 1, samples + 6))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("  echo "),
                        line -> assertThat(line).startsWith("  pump "),
                        line -> assertThat(line).startsWith("  toggle "),
                        line -> assertThat(line).startsWith("  gatekeeper "),
                        line -> assertThat(line).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo", "pump", "toggle", "gatekeeper"})
    void each_sample_has_help_of_its_own(String sample) {
        CommandRun run = CommandRun.of(sample, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().get(0)).startsWith("Usage: wsk-sample " + sample);
    }

    @Test
    void version_names_wsk_and_java() {
        assertThat(CommandRun.of("--version").out()).containsExactly("WSK 1.0", "Java " + Runtime.version());
        assertThat(CommandRun.of("pump", "--version").out())
                .isEqualTo(CommandRun.of("--version").out());
    }

    @Test
    void no_sample_is_a_mistake_told_in_one_line() {
        CommandRun run = CommandRun.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).containsExactly("wsk-sample: Missing required subcommand; see wsk-sample --help");
    }

    @Test
    void an_unknown_sample_is_a_mistake_told_in_one_line() {
        CommandRun run = CommandRun.of("ecko");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).singleElement().asString().contains("'ecko'", "see wsk-sample --help");
    }
}
