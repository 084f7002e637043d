package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/conformance.md} is complete, consistent and up to date. */
class ConformancePageTest {
    private final SourceTree sources = SourceTree.here();
    private final Path file = sources.root().resolve("docs/conformance.md");
    private final ConformancePage page = page();

    ConformancePageTest() throws IOException {}

    private ConformancePage page() throws IOException {
        Map<String, TaggedTests> columns = new LinkedHashMap<>();
        columns.put("selector", TaggedTests.of(LoopbackConformanceTest.class));
        columns.put("memory", TaggedTests.of(MemoryConformanceTest.class));
        return new ConformancePage(
                RuleReference.read(sources.root().resolve("docs/wsk-reference.md")),
                columns,
                Decision.read(sources.root().resolve("wsk-testkit/src/test/resources/conformance/decisions.tsv")));
    }

    @Test
    void every_rule_has_a_test_or_a_decision_and_none_has_both() throws IOException {
        assertThat(page.problems(sources)).isEmpty();
    }

    @Test
    void the_page_is_up_to_date() throws IOException {
        if (Boolean.getBoolean("conformance.write")) {
            Files.writeString(file, page.markdown());
        }
        assertThat(file).as("write it with -Dconformance.write=true").content().isEqualTo(page.markdown());
    }

    @Test
    void both_transports_run_the_same_suites() {
        assertThat(TaggedTests.of(LoopbackConformanceTest.class).rules())
                .isEqualTo(TaggedTests.of(MemoryConformanceTest.class).rules());
    }
}
