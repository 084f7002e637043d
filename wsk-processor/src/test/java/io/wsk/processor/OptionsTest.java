package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.CompilerUnderTest.Report;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Options are strict: what cannot have the effect that was meant is an error, one for each, and costs no table. */
class OptionsTest {
    private static final List<Source> PROJECT = List.of(
            Source.of("package p; class Handler { @io.wsk.annotations.WskReceiveFromEvent void received() {} }"),
            Source.of("package p; class User { final HandlerDispatch table = HandlerDispatch.TABLE; }"));

    @ParameterizedTest
    @EnumSource
    void a_misspelled_option_is_one_error_with_the_name_that_was_meant(CompilerUnderTest compiler) {
        assertThat(errors(compiler, "-Awsk.repotr=true"))
                .containsExactly("[WSK070] an option whose name begins with wsk. is one that this processor knows;"
                        + " found: -Awsk.repotr=true\nfix: -Awsk.report=true; all options: wsk.report=true|false");
    }

    @ParameterizedTest
    @EnumSource
    void an_option_that_is_like_no_other_is_to_be_removed(CompilerUnderTest compiler) {
        assertThat(errors(compiler, "-Awsk.verbose=true"))
                .containsExactly("[WSK070] an option whose name begins with wsk. is one that this processor knows;"
                        + " found: -Awsk.verbose=true\nfix: remove it; all options: wsk.report=true|false");
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_value_is_one_error_with_the_values_to_choose_from(CompilerUnderTest compiler) {
        assertThat(errors(compiler, "-Awsk.report=yes"))
                .containsExactly("[WSK071] the option wsk.report is true or false; found: -Awsk.report=yes\n"
                        + "fix: -Awsk.report=true or -Awsk.report=false");
    }

    @ParameterizedTest
    @EnumSource
    void so_is_a_value_in_capitals_or_none_at_all(CompilerUnderTest compiler) {
        assertThat(errors(compiler, "-Awsk.report=TRUE"))
                .singleElement()
                .asString()
                .startsWith("[WSK071]");
        assertThat(errors(compiler, "-Awsk.report"))
                .containsExactly("[WSK071] the option wsk.report is true or false; found: -Awsk.report\n"
                        + "fix: -Awsk.report=true or -Awsk.report=false");
    }

    @ParameterizedTest
    @EnumSource
    void two_wrong_options_are_two_errors(CompilerUnderTest compiler) {
        assertThat(errors(compiler, "-Awsk.repot=ture", "-Awsk.report=1"))
                .hasSize(2)
                .anySatisfy(error -> assertThat(error)
                        .startsWith("[WSK070]")
                        .contains("fix: -Awsk.report=true or -Awsk.report=false;"))
                .anySatisfy(error -> assertThat(error).startsWith("[WSK071]"));
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_option_stands_nowhere_in_the_sources_and_costs_no_table(CompilerUnderTest compiler) {
        CompilationResult result =
                compiler.compile(Compilation.of(PROJECT).observed().with("-Awsk.report=on"));

        assertThat(result.success()).isFalse();
        assertThat(result.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.file()).isEmpty());
        assertThat(result.conduct().written()).extracting(Conduct.Written::name).containsExactly("p.HandlerDispatch");
        assertThat(result.offences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void right_options_and_those_of_others_are_not_mentioned(CompilerUnderTest compiler) {
        for (String option : List.of("-Awsk.report=true", "-Awsk.report=false", "-Awskx.report=1", "-Aother=wsk.")) {
            assertThat(errors(compiler, option)).as(option).isEmpty();
        }
    }

    @Test
    void javac_adds_no_warning_of_its_own_to_an_error_about_an_option() {
        for (String option : List.of("-Awsk.repotr=true", "-Awsk.report=yes")) {
            assertThat(CompilerUnderTest.JAVAC
                            .compile(PROJECT, option, "-Xlint:processing")
                            .reports())
                    .extracting(Report::message)
                    .noneMatch(message -> message.contains("not recognized"));
        }
    }

    @Test
    void the_options_are_declared_for_tools_that_ask_before_they_start() {
        assertThat(new WskProcessor().getSupportedOptions()).isEqualTo(Set.of("wsk.report"));
    }

    private static List<String> errors(CompilerUnderTest compiler, String... options) {
        return compiler.compile(PROJECT, options).errors().stream()
                .map(Report::message)
                .map(message -> message.lines().map(String::strip).collect(Collectors.joining("\n")))
                .toList();
    }
}
