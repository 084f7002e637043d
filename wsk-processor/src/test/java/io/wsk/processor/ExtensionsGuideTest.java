package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide for people who write extensions shows code that compiles, and the table that is generated from it. */
class ExtensionsGuideTest {
    private static final Pattern FILES = Pattern.compile("(?s)```java\\n(package demo;\\n.+?)```");

    @ParameterizedTest
    @EnumSource
    void the_sources_in_the_guide_give_the_table_in_the_guide(CompilerUnderTest compiler) {
        List<Source> shown = FILES.matcher(Source.readText(Path.of("../docs/extensions.md")))
                .results()
                .map(match -> Source.of(match.group(1)))
                .toList();
        List<Source> written =
                shown.stream().filter(source -> !isGenerated(source)).toList();
        List<Source> generated =
                shown.stream().filter(ExtensionsGuideTest::isGenerated).toList();

        CompilationResult result = compiler.compile(written);

        assertThat(result.errors()).isEmpty();
        assertThat(written).hasSize(6);
        assertThat(generated)
                .singleElement()
                .satisfies(table -> assertThat(result.sources()).containsEntry(table.path(), table.text()));
    }

    private static boolean isGenerated(Source source) {
        return source.text().contains("@Generated(");
    }
}
