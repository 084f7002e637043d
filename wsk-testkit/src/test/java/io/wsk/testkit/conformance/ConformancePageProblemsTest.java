package io.wsk.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.testkit.conformance.Decision.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check of the page finds. */
class ConformancePageProblemsTest {
    private final SourceTree sources = SourceTree.here();
    private RuleReference reference;

    ConformancePageProblemsTest() throws IOException {}

    /** Stands for a class that runs suites; it is never run itself. */
    @RunsOn(LoopbackNetwork.class)
    static class Sample {
        @Nested
        static class Suite {
            @Rule({"ENB-01", "ENB-77"})
            void tagged() {}

            @Rule("ENB-02")
            @Needs(Capability.VIRTUAL_CLOCK)
            void needing() {}
        }
    }

    @BeforeEach
    void readReference(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("reference.md");
        Files.writeString(file, """
                # 1. Objects
                - **LIF-01** An object. It has more to it. DOC
                # 2. Tables
                | Rule | Table |
                | **CAT-01** | basic `one` | more |
                # 5. Events
                ## 5.1 Default
                - **ENB-01** All are off. DOC `page`
                - **ENB-02** But some.
                - **ENB-03** See ENB-01 and **not** more than that, which is a sentence of a good length that is cut off. DOC
                """);
        reference = RuleReference.read(file);
    }

    private List<String> problems(Decision... decisions) throws IOException {
        return page(decisions).problems(sources);
    }

    private ConformancePage page(Decision... decisions) {
        return new ConformancePage(reference, Map.of("sample", TaggedTests.of(Sample.class)), List.of(decisions));
    }

    private static Decision decision(String rule, Kind kind, String... tests) {
        return new Decision(rule, kind, "all", "a reason", List.of(tests));
    }

    @Test
    void a_rule_without_test_and_decision_is_missing() throws IOException {
        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("ENB-03").contains("neither"));
        assertThat(problems(decision("ENB-03", Kind.NOT_APPLICABLE)))
                .noneSatisfy(problem -> assertThat(problem).startsWith("ENB-03"));
    }

    @Test
    void a_rule_that_a_transport_lacks_the_means_for_is_not_missing() throws IOException {
        assertThat(problems()).noneSatisfy(problem -> assertThat(problem).startsWith("ENB-02"));
        assertThat(page().markdown())
                .contains("| ENB-02 | But some. | *not tested here*: this transport has no virtual clock |");
    }

    @Test
    void a_tag_that_the_reference_does_not_define_is_found() throws IOException {
        assertThat(problems()).contains("a test is tagged with ENB-77, which the reference does not define");
    }

    @Test
    void a_decision_about_no_rule_is_found() throws IOException {
        assertThat(problems(decision("ENB-88", Kind.NOT_APPLICABLE)))
                .contains("a decision is about ENB-88, which the reference does not define");
    }

    @Test
    void a_rule_that_is_not_applicable_has_no_test() throws IOException {
        assertThat(problems(decision("ENB-01", Kind.NOT_APPLICABLE)))
                .contains("ENB-01 is not applicable and yet has a test on sample");
    }

    @Test
    void what_differs_names_a_test_that_exists() throws IOException {
        String path = "wsk-testkit/src/test/resources/conformance/decisions.tsv";
        assertThat(problems(decision("ENB-03", Kind.DIFFERS))).contains("ENB-03 differs: name a test");
        assertThat(problems(decision("ENB-03", Kind.DIFFERS, "NeedsTest.gone", "GoneTest.once", "no/such.file")))
                .contains(
                        "ENB-03 names NeedsTest.gone, which does not exist",
                        "ENB-03 names GoneTest.once, which does not exist",
                        "ENB-03 names no/such.file, which does not exist");
        assertThat(problems(decision("ENB-03", Kind.DIFFERS, "NeedsTest.once", path)))
                .noneSatisfy(problem -> assertThat(problem).startsWith("ENB-03"));
    }

    @Test
    void a_row_has_the_rule_its_first_words_and_a_cell_for_each_transport() {
        assertThat(page(decision("CAT-01", Kind.NOT_APPLICABLE), decision("ENB-03", Kind.PROVED, "NeedsTest.once"))
                        .markdown())
                .contains("## 2 Tables\n")
                .contains("| CAT-01 | basic `one` | *not applicable*: a reason |\n")
                .contains("| ENB-01 | All are off | `Suite`: `tagged` |\n")
                .contains("| ENB-03 | See ENB-01 and not more than that, which is a sentence of a good … | "
                        + "a reason: `NeedsTest.once` |\n")
                .doesNotContain("LIF-01");
    }
}
