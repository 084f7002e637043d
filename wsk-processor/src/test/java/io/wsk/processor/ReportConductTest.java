package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.report.ReportJson;
import io.wsk.processor.report.ReportParser;
import io.wsk.processor.report.SourcePosition.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How report files are written, and that they say what the compiler says. */
class ReportConductTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @EnumSource
    void every_report_has_its_handler_class_as_the_only_originating_element_and_is_not_written_in_the_last_round(
            CompilerUnderTest compiler) {
        List<Source> sources = new ArrayList<>();
        for (String name : List.of("echo", "nested", "inherited")) {
            sources.addAll(Source.readAll(GOLDEN.resolve(name)));
        }

        Conduct conduct = compile(compiler, Compilation.of(sources).observed()).conduct();

        assertThat(conduct.offences()).isEmpty();
        assertThat(conduct.written(Conduct.Kind.RESOURCE))
                .hasSameSizeAs(conduct.written(Conduct.Kind.SOURCE))
                .contains(report("golden.nested.Outer$Inner$Deep", "golden.nested.Outer.Inner.Deep"))
                .noneMatch(Conduct.Written::inLastRound);
    }

    @ParameterizedTest
    @EnumSource
    void without_the_option_nothing_but_tables_is_written(CompilerUnderTest compiler) {
        for (List<String> options : List.of(List.<String>of(), List.of("-Awsk.report=false"))) {
            CompilationResult result =
                    compiler.compile(Source.readAll(GOLDEN.resolve("echo")), options.toArray(String[]::new));

            assertThat(result.success()).isTrue();
            assertThat(result.resources()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_report_that_cannot_be_written_is_a_diagnostic_at_its_class(CompilerUnderTest compiler) {
        Source handler =
                Source.of("package p; class Handler { @io.wsk.annotations.WskReceiveFromEvent void received() {} }");

        CompilationResult result =
                compile(compiler, Compilation.of(List.of(handler)).processedBy(ObservedProcessor::withoutResources));

        assertThat(result.reports()).singleElement().satisfies(error -> {
            assertThat(error.message()).startsWith("[WSK099]").contains("disk full");
            assertThat(error.file()).isEqualTo("Handler.java");
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_class_that_waits_for_another_processor_gets_its_report_together_with_its_table(CompilerUnderTest compiler) {
        Source handler = Source.of("""
                package p;

                class Handler extends Generated {
                    @io.wsk.annotations.WskReceiveFromEvent
                    void received() {}
                }
                """);
        CompilationResult result = compile(
                compiler,
                Compilation.of(List.of(handler))
                        .processedBy(
                                ObservedProcessor::create,
                                () -> new GeneratingProcessor(Source.of("package p; class Generated {}"))));

        assertThat(result.errors()).isEmpty();
        assertThat(result.conduct().written(Conduct.Kind.RESOURCE)).containsExactly(report("p.Handler", "p.Handler"));
    }

    /** Abstract classes that leave something open to their subclasses. */
    private static final Set<String> WITHOUT_TABLE = Set.of(
            "WSK002-abstract-handler-of-a-generic-class",
            "WSK005-inherited-and-overridden",
            "WSK010-besides-a-type-parameter",
            "WSK010-in-a-private-base");

    private static final String KEEPS_JAVAC_FROM_PROCESSING = "compiler-unknown-constants.java";

    /** An expression of several parts: javac points at its operator, the report at its beginning. */
    private static final String AT_AN_OPERATOR = "WSK031-names-that-are-no-identifiers.java:41:";

    /** What is wrong with an event annotation or an application has no report of a handler class that it could be in. */
    @Test
    void every_diagnostic_about_a_class_with_a_table_is_in_its_report_where_javac_prints_it() {
        List<Source> sources = allCases();

        CompilationResult result = compile(
                CompilerUnderTest.JAVAC, Compilation.of(sources).with("-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));

        List<String> printed = printed(result);
        List<String> reported = reported(result, sources);
        assertThat(reported).hasSizeGreaterThan(60);
        assertThat(reported).filteredOn(each -> !each.contains(AT_AN_OPERATOR)).isSubsetOf(printed);
        assertThat(printed)
                .filteredOn(each -> !reported.contains(each))
                .filteredOn(each -> WITHOUT_TABLE.stream().noneMatch(each::contains))
                .filteredOn(each -> !each.contains(AT_AN_OPERATOR))
                .filteredOn(each -> !each.matches("(?s)\\S+ \\S+ \\[WSK0(26|36|38|4\\d|5\\d)].*"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_can_be_read_again(CompilerUnderTest compiler) {
        List<Source> sources = new ArrayList<>();
        for (String name : List.of("echo", "extension", "inherited", "client_executor", "listener_conditional")) {
            sources.addAll(Source.readAll(GOLDEN.resolve(name)));
        }
        assertThat(compile(compiler, Compilation.of(sources)).handlerReports())
                .hasSizeGreaterThan(6)
                .allSatisfy((name, text) -> {
                    assertThat(ReportJson.of(ReportParser.parse(text))).isEqualTo(text);
                    assertThat(ReportParser.parse(text).className() + ".json").isEqualTo(name);
                });
    }

    /** The cases of one file, each in a package of its own, so that a single compilation has them all. */
    private static List<Source> allCases() {
        List<Source> sources = new ArrayList<>();
        DiagnosticCase.all().stream()
                .filter(subject ->
                        subject.sources().size() == 1 && !subject.toString().equals(KEEPS_JAVAC_FROM_PROCESSING))
                .forEach(subject -> {
                    String name = "case" + sources.size();
                    Source source = subject.sources().get(0);
                    sources.add(new Source(
                            name + "/" + source.fileName(),
                            source.text().replace("package cases;", "package " + name + ";")));
                });
        return sources;
    }

    private static CompilationResult compile(CompilerUnderTest compiler, Compilation compilation) {
        return compiler.compile(compilation.with(ReportCompilation.ON));
    }

    private static Conduct.Written report(String binaryName, String handlerClass) {
        return new Conduct.Written(
                Conduct.Kind.RESOURCE, "META-INF/wsk/" + binaryName + ".json", List.of(handlerClass), false);
    }

    private static List<String> printed(CompilationResult result) {
        return result.reports().stream()
                .filter(report ->
                        report.message().startsWith("[WSK") && !report.message().matches("(?s)\\[WSK04[1-5].*"))
                .map(report -> "%s %s:%d:%d %s"
                        .formatted(
                                report.kind(),
                                report.file(),
                                report.line(),
                                report.column(),
                                withoutIndents(report.message())))
                .toList();
    }

    private static List<String> reported(CompilationResult result, List<Source> sources) {
        return result.handlerReports().values().stream()
                .flatMap(text -> ReportParser.parse(text).diagnostics().stream())
                .map(diagnostic -> {
                    Place place = diagnostic.position().place().orElseThrow();
                    return "%s %s:%d:%d %s"
                            .formatted(
                                    diagnostic.severity(),
                                    place.file().substring(place.file().indexOf('/') + 1),
                                    place.line(),
                                    columnOfJavac(place, sources),
                                    withoutIndents(diagnostic.message()));
                })
                .toList();
    }

    private static String withoutIndents(String message) {
        return message.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    /** Where a value has a dot in it, javac points at the dot and the report at the beginning. */
    private static int columnOfJavac(Place place, List<Source> sources) {
        String line = sources.stream()
                .filter(source -> source.path().equals(place.file()))
                .map(source -> source.text().lines().toList().get(place.line() - 1))
                .findFirst()
                .orElseThrow();
        String value = line.substring(place.column() - 1);
        return value.matches("\\w+\\.\\w+\\W.*") ? place.column() + value.indexOf('.') : place.column();
    }
}
