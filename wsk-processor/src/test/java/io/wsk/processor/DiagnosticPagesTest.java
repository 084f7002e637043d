package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of {@code docs/diagnostics} show what the compilers say. {@code -Dgoldens.update=true} rewrites the messages in the
 * pages, and the table of the index.
 */
class DiagnosticPagesTest {
    private static final boolean UPDATE = GoldenTest.UPDATE;
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

    static Stream<Arguments> pagesForEachCompiler() {
        return CompilerUnderTest.each(pages().toList());
    }

    /** In a named module, ecj on its own does not connect generated classes with others, whatever the processor. */
    static Stream<Arguments> rightListingsForEachCompiler() {
        return Stream.concat(
                CompilerUnderTest.each(
                        pages().filter(page -> !isModule(page, "Right")).toList()),
                CompilerUnderTest.eachWithJavac(
                        pages().filter(page -> isModule(page, "Right")).toList()));
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
        String printed = withoutFrame(JavacOutput.of(folder, compilation(page, "Wrong")));

        if (UPDATE) {
            page.rewrite(printed);
        } else {
            assertThat(page.message()).isEqualTo(printed);
        }
        assertThat(printed).contains(": [" + page.id() + "] ").containsOnlyOnce("[WSK");
    }

    @ParameterizedTest
    @MethodSource("pagesForEachCompiler")
    void every_compiler_says_it_about_the_wrong_listing(DiagnosticPage page, CompilerUnderTest compiler) {
        CompilationResult result = compiler.compile(compilation(page, "Wrong"));

        assertThat(result.reports())
                .extracting(report -> Expectation.of(report).inAnyColumn())
                .extracting(each -> new Expectation(
                        each.file(), Math.max(0, each.line()), 0, each.kind(), withoutFrame(each.text())))
                .containsExactly(page.expectation());
    }

    @ParameterizedTest
    @MethodSource("rightListingsForEachCompiler")
    void no_compiler_has_anything_to_say_about_the_right_listing(DiagnosticPage page, CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileStrictly(compilation(page, "Right"));

        assertThat(page.sources("Right")).isNotEmpty();
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

    private static Compilation compilation(DiagnosticPage page, String section) {
        Source[] generated = page.generated(section);
        ProcessorFactory ours = isBroken(page, section) ? ObservedProcessor::onFullDisk : WskProcessor::new;
        Compilation compilation = Compilation.of(page.sources(section))
                .processedBy(ours, () -> new GeneratingProcessor(generated))
                .with(DiagnosticsTest.LINT)
                .with(page.options(section).toArray(String[]::new));
        return isModule(page, section) ? compilation.onModulePath(List.of()) : compilation;
    }

    /** What is wrong in the case of the internal error is the disk. */
    private static boolean isBroken(DiagnosticPage page, String section) {
        return page.id().equals(Rule.INTERNAL_ERROR.id()) && section.equals("Wrong");
    }

    private static String withoutFrame(String message) {
        return FRAME.matcher(message).replaceAll(" at io.wsk.processor...");
    }

    private static boolean isModule(DiagnosticPage page, String section) {
        return page.sources(section).stream().anyMatch(source -> source.path().equals("module-info.java"));
    }
}
