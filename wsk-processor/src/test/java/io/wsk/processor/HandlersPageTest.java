package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each row of {@code docs/handlers.md} names what shows it, and that exists. */
class HandlersPageTest {
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern PROOF = Pattern.compile("`([^`]+)`");
    private static final String HEADING = "shown by";

    private static List<MatchResult> rows() {
        return Source.readText(Path.of("../docs/handlers.md"))
                .lines()
                .flatMap(line -> ROW.matcher(line).results())
                .filter(row -> !row.group(3).equals(HEADING))
                .toList();
    }

    private static List<String> proofsOf(MatchResult row) {
        return PROOF.matcher(row.group(3))
                .results()
                .map(proof -> proof.group(1))
                .toList();
    }

    private static boolean exists(String proof) {
        if (proof.contains("/")) {
            Path resource = Path.of("src/test/resources", proof);
            return Files.isDirectory(resource) || Files.exists(Path.of(resource + ".java"));
        }
        String[] test = proof.split("\\.", -1);
        Path source = Path.of("src/test/java/io/wsk/processor", test[0] + ".java");
        return Files.exists(source) && Source.readText(source).contains(" void " + test[1] + "(");
    }

    @Test
    void every_row_names_what_shows_it() {
        assertThat(rows())
                .hasSizeGreaterThan(60)
                .allSatisfy(row -> assertThat(proofsOf(row)).as(row.group(1)).isNotEmpty());
    }

    @Test
    void what_is_named_exists() {
        assertThat(rows().stream().flatMap(row -> proofsOf(row).stream())).allMatch(HandlersPageTest::exists);
    }

    @Test
    void what_does_not_exist_is_found() {
        assertThat(List.of(
                        "golden/echo",
                        "diagnostics/WSK001-private-handler",
                        "RecordsTest.a_mistake_of_a_record_has_a_position"))
                .allMatch(HandlersPageTest::exists);
        assertThat(List.of(
                        "golden/echoes", "diagnostics/WSK001", "RecordsTest.a_mistake", "NoTest.a_mistake_of_a_record"))
                .noneMatch(HandlersPageTest::exists);
    }
}
