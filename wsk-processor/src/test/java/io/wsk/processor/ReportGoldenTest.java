package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares report files byte for byte with {@code report/<case>/<compiler>}. The sources are those of the tables, or lie beside
 * the files, for a build that fails. {@code -Dgoldens.update=true} rewrites the files.
 */
class ReportGoldenTest {
    private static final Path REPORTS = Path.of("src/test/resources/report");
    private static final Path TABLES = Path.of("src/test/resources/golden");
    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");

    @TempDir
    private Path folder;

    static Stream<Arguments> cases() throws IOException {
        try (Stream<Path> folders = Files.list(REPORTS)) {
            return folders
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .flatMap(name -> Arrays.stream(CompilerUnderTest.values()).map(each -> Arguments.of(name, each)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_report_is_exactly_the_golden_one(String name, CompilerUnderTest compiler) throws IOException {
        Map<String, String> reports =
                ReportCompilation.run(compiler, folder, sources(name)).reports();

        Path expected = REPORTS.resolve(name).resolve(compiler.name().toLowerCase(java.util.Locale.ROOT));
        if (UPDATE) {
            update(expected, reports);
        }
        assertThat(reports).isEqualTo(read(expected));
    }

    @Test
    void neither_the_order_of_the_sources_nor_the_folder_shows_in_the_report() {
        List<Source> sources = new ArrayList<>();
        for (String name : List.of("echo", "masks", "extension", "inherited", "nested", "listener_conditional")) {
            sources.addAll(sources(name));
        }
        Map<String, String> expected =
                ReportCompilation.javac(folder.resolve("first"), sources).reports();
        assertThat(expected).hasSizeGreaterThan(10);

        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(sources, new Random(seed));
            assertThat(ReportCompilation.javac(folder.resolve("again" + seed), sources)
                            .reports())
                    .isEqualTo(expected);
        }
    }

    @Test
    void nothing_in_a_report_depends_on_the_system() {
        assertThat(ReportCompilation.javac(folder, sources("echo")).reports()).allSatisfy((name, text) -> {
            assertThat(text).doesNotContain("\r", folder.toString()).endsWith("}\n");
            assertThat(text).contains("\"format\":1");
        });
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
