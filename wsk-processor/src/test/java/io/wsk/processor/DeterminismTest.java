package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same sources give the same files, byte for byte, whatever else is different. */
class DeterminismTest {
    private static final List<Source> PROJECT = GoldenCase.project();
    private static final int SHUFFLES = 3;

    /**
     * A machine that is set up for other people: with another I, or with digits of its own.
     *
     * @param locale its locale
     * @param zone its time zone
     */
    record Elsewhere(String locale, String zone) {
        <T> T get(Supplier<T> work) {
            Locale usualLocale = Locale.getDefault();
            TimeZone usualZone = TimeZone.getDefault();
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            try {
                return work.get();
            } finally {
                Locale.setDefault(usualLocale);
                TimeZone.setDefault(usualZone);
            }
        }
    }

    private static final List<Elsewhere> PLACES = List.of(
            new Elsewhere("tr-TR", "Pacific/Kiritimati"),
            new Elsewhere("th-TH-u-nu-thai", "America/St_Johns"),
            new Elsewhere("ar-EG", "Asia/Kathmandu"));

    @ParameterizedTest
    @EnumSource
    void all_compilers_generate_for_a_project_what_they_generate_for_its_parts(CompilerUnderTest compiler) {
        Map<String, String> parts = new TreeMap<>();
        List<Source> libraries = new ArrayList<>();
        for (GoldenCase each : GoldenCase.all()) {
            parts.putAll(each.expected());
            libraries.addAll(each.library());
        }
        parts.putAll(compiler.compile(libraries).sources());

        assertThat(compiler.compile(PROJECT).sources()).isEqualTo(parts);
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_the_sources_does_not_show(CompilerUnderTest compiler) {
        Compilation project = Compilation.of(PROJECT);
        CompilationResult expected = compiler.compile(project);

        for (Compilation order : project.inOtherOrders(SHUFFLES)) {
            assertThatItIsTheSame(compiler.compile(order), expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void language_and_time_zone_do_not_show(Tool tool) {
        Compilation project = Compilation.of(PROJECT);
        CompilationResult expected = tool.run(project);

        for (Elsewhere place : PLACES) {
            assertThatItIsTheSame(place.get(() -> tool.run(project)), expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void language_and_time_zone_do_not_show_in_diagnostics(Tool tool) {
        Compilation project = Compilation.of(EveryMistake.asOneProject().sources());
        CompilationResult expected = tool.run(project);

        for (Elsewhere place : PLACES) {
            assertThat(place.get(() -> tool.run(project)).reports())
                    .as(place::toString)
                    .containsExactlyInAnyOrderElementsOf(expected.reports());
        }
    }

    /** The process has yet another language, another time zone and another encoding, from its start. */
    @ParameterizedTest
    @EnumSource
    void the_working_directory_does_not_show_nor_do_relative_paths(Tool tool, @TempDir Path directory)
            throws IOException {
        Compilation project = Compilation.of(PROJECT);
        CompilationResult expected = tool.run(project);

        assertThatItIsTheSame(tool.run(project.withRelativePaths()), expected);
        try (CompilerProcess elsewhere = CompilerProcess.start(
                Jdk.running().home(),
                directory,
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-Dfile.encoding=ISO-8859-1")) {
            assertThatItIsTheSame(elsewhere.run(tool, project.withRelativePaths()), expected);
        }
    }

    private static void assertThatItIsTheSame(CompilationResult result, CompilationResult expected) {
        assertThat(result.reports()).isEmpty();
        assertThat(result.sources()).isEqualTo(expected.sources()).hasSizeGreaterThan(30);
        assertThat(result.classes().keySet()).isEqualTo(expected.classes().keySet());
        expected.classes()
                .forEach((name, content) ->
                        assertThat(result.classes().get(name)).as(name).isEqualTo(content));
    }
}
