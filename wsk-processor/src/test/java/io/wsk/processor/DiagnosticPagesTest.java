package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskCategory;
import io.wsk.processor.DiagnosticCase.Expectation;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.runtime.WskSocket;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of {@code docs/diagnostics} show what the compilers say. {@code -Dgoldens.update=true} rewrites the messages in the
 * pages, and the table of the index.
 */
class DiagnosticPagesTest {
    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");
    private static final String INDEX = "README.md";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[WSK\\d{3}].*$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern CITED = Pattern.compile("\\b(?!WSK)[A-Z]{3}-\\d+\\b");

    /** Where in the processor it failed, nobody wants to keep up to date. */
    private static final Pattern FRAME = Pattern.compile("(?m) at io\\.wsk\\.\\S+$");

    @TempDir
    private Path folder;

    static Stream<Rule> rules() {
        return Arrays.stream(Rule.values()).filter(rule -> Files.exists(DiagnosticPage.file(rule)));
    }

    static Stream<DiagnosticPage> pages() {
        return rules().map(DiagnosticPage::of);
    }

    @Test
    void every_rule_has_a_page_and_every_page_a_rule() {
        assertThat(DiagnosticPage.fileNames())
                .filteredOn(name -> name.startsWith("WSK"))
                .containsExactlyElementsOf(Arrays.stream(Rule.values())
                        .map(rule -> rule.id() + ".md")
                        .sorted()
                        .toList());
    }

    @Test
    void the_index_has_a_row_for_each_page() {
        String index = Source.readText(DiagnosticPage.folder().resolve(INDEX));
        String rows = rules().map(DiagnosticPagesTest::row).sorted().collect(Collectors.joining("\n"));
        if (UPDATE) {
            index = ROW.matcher(index).replaceAll("").replaceAll("\\|\\n+$", "|\n") + rows + "\n";
            DiagnosticPage.write(INDEX, index);
        }

        assertThat(ROW.matcher(index).results().map(row -> row.group()).collect(Collectors.joining("\n")))
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_page_begins_with_the_rule_and_its_severity(Rule rule) {
        DiagnosticPage page = DiagnosticPage.of(rule);
        String anyRule = "\\Q" + rule.text().replaceAll("%(\\d\\$)?s", "\\\\E.+\\\\Q") + "\\E";

        assertThat(page.rule().replace("`", "")).matches(anyRule);
        assertThat(page.severity())
                .startsWith(
                        rule.severity() == javax.tools.Diagnostic.Kind.ERROR
                                ? "Error."
                                : "Warning. `@SuppressWarnings(\"" + rule.suppression() + "\")`");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_message_that_a_page_shows_is_what_javac_prints_about_the_wrong_listing(DiagnosticPage page)
            throws IOException {
        boolean isModule = isModule(page.sources("Wrong"));
        String printed = withoutFrame(JavacOutput.of(
                folder,
                page.sources("Wrong"),
                processors(page, "Wrong"),
                isModule ? List.of() : CompilerUnderTest.ownClassPath(),
                options(page, "Wrong", "-Xlint:all,-processing,-auxiliaryclass")));

        if (UPDATE) {
            page.rewrite(printed);
        } else {
            assertThat(page.message()).isEqualTo(printed);
        }
        assertThat(printed).contains(": [" + page.id() + "] ").containsOnlyOnce("[WSK");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void ecj_says_the_same_about_the_wrong_listing(DiagnosticPage page) {
        Assumptions.assumeFalse(UPDATE, "rewriting");

        CompilationResult result = compile(CompilerUnderTest.ECJ, page, "Wrong");

        assertThat(result.reports())
                .filteredOn(report ->
                        result.errors().contains(report) || report.message().startsWith("[WSK"))
                .extracting(report -> Expectation.of(report).withoutColumn())
                .extracting(
                        said -> new Expectation(said.file(), said.line(), 0, said.kind(), withoutFrame(said.text())))
                .containsExactly(page.expectation());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void javac_has_nothing_to_say_about_the_right_listing(DiagnosticPage page) {
        CompilationResult result =
                compile(CompilerUnderTest.JAVAC, page, "Right", "-Xlint:all,-processing,-auxiliaryclass", "-Werror");

        assertThat(page.sources("Right")).isNotEmpty();
        assertThat(result.reports()).isEmpty();
        assertThat(result.success()).isTrue();
    }

    /** In a named module, ecj on its own does not connect generated classes with others, whatever the processor. */
    @ParameterizedTest
    @MethodSource("pages")
    void ecj_has_nothing_to_say_about_the_right_listing(DiagnosticPage page) {
        Assumptions.assumeFalse(isModule(page.sources("Right")), "a module");

        CompilationResult result = compile(CompilerUnderTest.ECJ, page, "Right");

        assertThat(result.reports()).isEmpty();
        assertThat(result.success()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_rules_that_a_page_cites_and_the_files_that_it_links_to_exist(DiagnosticPage page) {
        String reference = Source.readText(Path.of("../docs/wsk-reference.md"));

        assertThat(CITED.matcher(page.text()).results().map(cited -> "**" + cited.group() + "**"))
                .allSatisfy(cited -> assertThat(reference).contains(cited));
        assertThat(LINK.matcher(page.text())
                        .results()
                        .map(link -> DiagnosticPage.folder().resolve(link.group(1))))
                .allSatisfy(file -> assertThat(file).exists());
    }

    private static String row(Rule rule) {
        return "| [%s](%1$s.md) | %s | %s |"
                .formatted(
                        rule.id(),
                        rule.severity() == javax.tools.Diagnostic.Kind.ERROR ? "error" : "warning",
                        DiagnosticPage.of(rule).rule());
    }

    private static CompilationResult compile(
            CompilerUnderTest compiler, DiagnosticPage page, String section, String... options) {
        boolean isModule = isModule(page.sources(section));
        return compiler.compile(
                page.sources(section),
                processors(page, section),
                isModule ? List.of() : CompilerUnderTest.ownClassPath(),
                options(page, section, options));
    }

    /** What is wrong in the case of the internal error is the disk. */
    private static List<Processor> processors(DiagnosticPage page, String section) {
        boolean isBroken = page.id().equals(Rule.INTERNAL_ERROR.id()) && section.equals("Wrong");
        return List.of(
                isBroken ? ObservedProcessor.onFullDisk() : new WskProcessor(),
                new GeneratingProcessor(page.generated(section)));
    }

    private static String withoutFrame(String message) {
        return FRAME.matcher(message).replaceAll(" at io.wsk.processor...");
    }

    private static boolean isModule(List<Source> sources) {
        return sources.stream().anyMatch(source -> source.path().equals("module-info.java"));
    }

    private static List<String> options(DiagnosticPage page, String section, String... others) {
        List<String> options = new ArrayList<>(List.of(others));
        options.addAll(page.options(section));
        if (isModule(page.sources(section))) {
            options.add("--module-path");
            options.add(Stream.of(WskCategory.class, WskSocket.class, NullMarked.class)
                    .map(DiagnosticPagesTest::location)
                    .collect(Collectors.joining(File.pathSeparator)));
        }
        return options;
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
