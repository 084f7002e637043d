package io.wsk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the readme shows of the samples is what they are and do. */
@Timeout(60)
class ReadmeTest {
    private static final Path GENERATED =
            Path.of("target/generated-sources/annotations/io/wsk/sample/echo/EchoConnectionDispatch.java");

    @Test
    void the_generated_code_that_the_readme_shows_is_what_the_processor_writes() throws IOException {
        String generated = Files.readString(GENERATED);
        String table = generated.substring(generated.indexOf("/**")).strip();

        assertThat(readme()).contains("```java\n" + table + "\n```");
    }

    @Test
    void the_application_that_the_readme_shows_is_that_of_the_sample() throws IOException {
        assertThat(blocks("Applications", "java"))
                .singleElement()
                .satisfies(listing -> assertThat(Path.of("src/main/java/io/wsk/sample/echo/Echo.java"))
                        .content()
                        .contains("\n" + listing));
    }

    @ParameterizedTest
    @CsvSource({
        "Switching callbacks, main, toggle, 6",
        "Gatekeeper, main, gatekeeper, 1",
        "Handlers that block, test, endtoend, 1"
    })
    void the_listings_that_the_readme_shows_are_whole_members_of_code_that_is_tested(
            String heading, String set, String sample, int count) throws IOException {
        String members = members(Path.of("src", set, "java/io/wsk/sample", sample));

        assertThat(blocks(heading, "java"))
                .hasSize(count)
                .allSatisfy(listing -> assertThat(members).contains("\n" + listing + "\n"));
    }

    @ParameterizedTest
    @CsvSource({"Switching callbacks, toggle", "Gatekeeper, gatekeeper"})
    void the_output_that_the_readme_shows_is_what_the_sample_prints(String heading, String sample) throws IOException {
        assertThat(blocks(heading, "sh").get(0)).isEqualTo("java -jar sample-app/target/wsk-sample.jar " + sample);
        assertThat(blocks(heading, ""))
                .containsExactly(String.join("\n", CommandRun.of(sample).out()));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("../README.md"));
    }

    /** The fenced blocks of one language in the section. */
    private static List<String> blocks(String heading, String language) throws IOException {
        String section = readme().split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        return Pattern.compile("^```(\\w*)\n(.*?)\n```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(section)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The sources of a package, without the indentation that members have in their class. */
    private static String members(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(ReadmeTest::read)
                    .collect(Collectors.joining("\n"))
                    .replaceAll("(?m)^ {4}", "");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
