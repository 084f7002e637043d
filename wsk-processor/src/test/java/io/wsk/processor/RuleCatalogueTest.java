package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.diagnostic.Rule;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {
    /** Those that a single compilation of plain sources cannot provoke; their tests mention them. */
    private static final Set<String> TESTED_ELSEWHERE =
            Set.of("WSK016", "WSK040", "WSK059", "WSK070", "WSK071", "WSK099");

    @Test
    void no_id_is_used_twice() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
    }

    @Test
    void every_rule_has_a_case_that_violates_it() {
        assertThat(idsWithout(DiagnosticCase.all())).isEqualTo(TESTED_ELSEWHERE);
    }

    /** The right listing of its page is one. */
    @Test
    void every_rule_has_a_case_that_comes_near_to_it_and_keeps_it() {
        Set<String> without = idsWithout(DiagnosticCase.accepted());
        without.removeAll(Arrays.stream(Rule.values())
                .filter(rule -> Files.exists(DiagnosticPage.file(rule)))
                .filter(rule -> !DiagnosticPage.of(rule).sources("Right").isEmpty())
                .map(Rule::id)
                .toList());

        assertThat(without).isEmpty();
    }

    @Test
    void every_rule_has_a_page() {
        assertThat(Rule.values())
                .allSatisfy(rule -> assertThat(DiagnosticPage.file(rule)).exists());
    }

    @Test
    void every_rule_has_a_case_that_keeps_it() {
        assertThat(idsWithout(DiagnosticCase.accepted()))
                .as("those about options")
                .containsExactlyInAnyOrder("WSK070", "WSK071");
    }

    @Test
    void every_case_shows_what_it_is_named_after() {
        assertThat(DiagnosticCase.all())
                .filteredOn(subject -> subject.toString().startsWith("WSK"))
                .allSatisfy(subject -> assertThat(subject.expectations())
                        .extracting(Expectation::text)
                        .anyMatch(
                                text -> text.startsWith("[" + subject.toString().substring(0, 6) + "]")));
    }

    @Test
    void every_message_says_rule_finding_and_fix() {
        assertThat(DiagnosticCase.all().stream()
                        .flatMap(subject -> subject.expectations().stream())
                        .map(Expectation::text)
                        .filter(text -> text.startsWith("[")))
                .allMatch(text -> text.matches("(?s)\\[WSK\\d{3}] [^;]+; found: .+\nfix: .+"));
    }

    private static Set<String> idsWithout(List<DiagnosticCase> cases) {
        return Arrays.stream(Rule.values())
                .map(Rule::id)
                .filter(id -> cases.stream().noneMatch(each -> each.toString().startsWith(id + "-")))
                .collect(Collectors.toSet());
    }
}
