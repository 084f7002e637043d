package io.wsk.testkit.conformance;

import io.wsk.testkit.conformance.Decision.Kind;
import io.wsk.testkit.conformance.RuleReference.Definition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code docs/conformance.md}: for each rule of the reference and each transport, what proves it, or why nothing does.
 *
 * @param reference the rules
 * @param columns the tests of each transport, by the name that decisions use
 * @param decisions what else is to be said
 */
record ConformancePage(RuleReference reference, Map<String, TaggedTests> columns, List<Decision> decisions) {
    /** The sections in which every rule must have a row. */
    static final List<String> COMPLETE_SECTIONS = List.of("1", "2", "3", "4", "5", "6", "7");

    /** What a cell says whose text is that of the first transport. */
    private static final String SAME = "the same";

    private static final String HEAD = """
            # Conformance

            What proves each rule of [wsk-reference.md](wsk-reference.md), on each transport. The tests are those of the suites in
            `wsk-testkit/src/test/java/io/wsk/testkit/conformance`, which run unchanged on every transport and name their rules with
            `@Rule`; what else is to be said about a rule is in `wsk-testkit/src/test/resources/conformance/decisions.tsv`.

            This page is written by the build, and `verify` fails when it is out of date. To write it:
            `mvn -B -ntp verify -pl wsk-testkit -am -DskipITs -Dtest=ConformancePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dconformance.write=true`
            """;

    // ---- what is wrong

    /** {@return what is missing or contradictory, in words} */
    List<String> problems(SourceTree sources) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, TaggedTests> column : columns.entrySet()) {
            for (String id : column.getValue().rules()) {
                if (!reference.rules().containsKey(id)) {
                    problems.add("a test is tagged with " + id + ", which the reference does not define");
                }
            }
        }
        for (Decision decision : decisions) {
            check(decision, sources, problems);
        }
        for (Definition rule : reference.rules().values()) {
            if (COMPLETE_SECTIONS.stream().anyMatch(rule::isIn) || isMentioned(rule.id())) {
                for (String column : columns.keySet()) {
                    if (cell(rule.id(), column).isEmpty()) {
                        problems.add("%s (%s) has neither a test nor a decision for %s"
                                .formatted(rule.id(), rule.title(), column));
                    }
                }
            }
        }
        return problems;
    }

    private void check(Decision decision, SourceTree sources, List<String> problems) throws IOException {
        String id = decision.rule();
        Definition rule = reference.rules().get(id);
        if (rule == null) {
            problems.add("a decision is about " + id + ", which the reference does not define");
        }
        if (!decision.column().equals("all") && !columns.containsKey(decision.column())) {
            problems.add(id + ": no transport is called " + decision.column());
        }
        if (decision.why().isEmpty()) {
            problems.add(id + " needs a reason");
        }
        if (decision.kind().isTested() && decision.tests().isEmpty()) {
            problems.add(id + " " + text(decision.kind()) + ": name a test");
        } else if (!decision.kind().isTested() && !decision.tests().isEmpty()) {
            problems.add(id + " is " + text(decision.kind()) + " and yet names a test");
        }
        for (String test : decision.tests()) {
            if (!sources.has(test)) {
                problems.add(id + " names " + test + ", which does not exist");
            }
        }
        if (!decision.kind().isTested()) {
            columns.forEach((column, tests) -> {
                if (decision.isAbout(column) && !tests.testsOf(id).isEmpty()) {
                    problems.add(id + " is " + text(decision.kind()) + " and yet has a test on " + column);
                }
            });
        }
    }

    private boolean isMentioned(String id) {
        return columns.values().stream().anyMatch(tests -> tests.rules().contains(id))
                || decisions.stream().anyMatch(decision -> decision.rule().equals(id));
    }

    // ---- the page

    /** {@return the page as Markdown} */
    String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        Map<String, List<Definition>> bySection = reference.rules().values().stream()
                .filter(rule -> isMentioned(rule.id()))
                .collect(Collectors.groupingBy(Definition::section, LinkedHashMap::new, Collectors.toList()));
        bySection.forEach((section, rules) -> {
            page.append("\n## %s %s\n\n".formatted(section, reference.sections().get(section)));
            page.append("| rule | | %s |\n".formatted(String.join(" | ", columns.keySet())));
            page.append("|---|---|%s\n".formatted("---|".repeat(columns.size())));
            rules.forEach(rule -> page.append(row(rule)));
        });
        return page.toString();
    }

    private String row(Definition rule) {
        List<String> cells = new ArrayList<>();
        for (String column : columns.keySet()) {
            String cell = String.join("<br>", cell(rule.id(), column));
            cells.add(!cells.isEmpty() && cell.equals(cells.get(0)) ? SAME : cell);
        }
        return "| %s | %s | %s |\n".formatted(rule.id(), rule.title(), String.join(" | ", cells));
    }

    private List<String> cell(String id, String column) {
        List<String> lines = new ArrayList<>();
        TaggedTests tests = columns.get(column);
        tests.testsOf(id).forEach((suite, methods) -> lines.add("`%s`: %s".formatted(suite, quoted(methods))));
        for (Decision decision : decisions) {
            if (decision.rule().equals(id) && decision.isAbout(column)) {
                String why = decision.kind() == Kind.PROVED
                        ? decision.why()
                        : "*%s*: %s".formatted(text(decision.kind()), decision.why());
                lines.add(decision.tests().isEmpty() ? why : why + ": " + quoted(decision.tests()));
            }
        }
        if (!tests.whyNot(id).isEmpty()) {
            lines.add("*not tested here*: " + String.join(", ", tests.whyNot(id)));
        }
        return lines;
    }

    private static String quoted(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String text(Kind kind) {
        return switch (kind) {
            case PROVED -> "proved";
            case NOT_APPLICABLE -> "not applicable";
            case DIFFERS -> "differs";
        };
    }
}
