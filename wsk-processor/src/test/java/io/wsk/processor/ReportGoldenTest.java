package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares report files byte for byte with {@code report/<case>/<compiler>}. The sources are those of the tables, or lie beside
 * the files, for a build that fails. {@code -Dgoldens.update=true} rewrites the files.
 */
class ReportGoldenTest {
    private static final Path REPORTS = Path.of("src/test/resources/report");
    private static final Path TABLES = Path.of("src/test/resources/golden");

    static Stream<Arguments> cases() {
        return CompilerUnderTest.each(
                Source.children(REPORTS).stream().map(Path::getFileName).toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_report_is_exactly_the_golden_one(Path name, CompilerUnderTest compiler) throws IOException {
        Map<String, String> reports = reports(compiler, Compilation.of(sources(name.toString())));

        Path expected = REPORTS.resolve(name).resolve(compiler.isJavac() ? "javac" : "ecj");
        if (GoldenTest.UPDATE) {
            update(expected, reports);
        }
        assertThat(reports).isEqualTo(read(expected));
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_the_sources_does_not_show_in_the_report(CompilerUnderTest compiler) {
        List<Source> sources = new ArrayList<>();
        for (String name : List.of("echo", "masks", "extension", "inherited", "nested", "listener_conditional")) {
            sources.addAll(sources(name));
        }
        Compilation project = Compilation.of(sources);
        Map<String, String> expected = reports(compiler, project);
        assertThat(expected).hasSizeGreaterThan(10);

        for (Compilation order : project.inOtherOrders(2)) {
            assertThat(reports(compiler, order)).isEqualTo(expected);
        }
    }

    /** Each compilation is in a folder of its own. */
    @ParameterizedTest
    @EnumSource
    void nothing_in_a_report_depends_on_the_system(CompilerUnderTest compiler) {
        assertThat(reports(compiler, Compilation.of(sources("echo"))))
                .isNotEmpty()
                .allSatisfy((name, text) -> {
                    assertThat(text)
                            .doesNotContain("\r", System.getProperty("java.io.tmpdir"))
                            .endsWith("}\n");
                    assertThat(text).contains("\"format\":1");
                });
    }

    private static Map<String, String> reports(CompilerUnderTest compiler, Compilation compilation) {
        return compiler.compile(compilation.with(ReportCompilation.ON)).handlerReports();
    }

    private static List<Source> sources(String name) {
        Path own = REPORTS.resolve(name).resolve("sources");
        return Source.readAll(Files.exists(own) ? own : TABLES.resolve(name));
    }

    private static Map<String, String> read(Path expected) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(expected)) {
            files.forEach(file -> texts.put(file.getFileName().toString(), Source.readText(file)));
        }
        return texts;
    }

    private static void update(Path expected, Map<String, String> reports) throws IOException {
        Files.createDirectories(expected);
        for (String stale : read(expected).keySet()) {
            Files.delete(expected.resolve(stale));
        }
        for (Map.Entry<String, String> report : reports.entrySet()) {
            Files.writeString(expected.resolve(report.getKey()), report.getValue());
        }
    }
}
