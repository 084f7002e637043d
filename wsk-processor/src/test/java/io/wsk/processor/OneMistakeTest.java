package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.CompilerUnderTest.Report;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One mistake in a project is one error, whatever else refers to the generated tables, and in every order of the files. */
class OneMistakeTest {
    private static final int SHUFFLES = 4;
    private static final String VALID = "void received(WskDatagram datagram) {}";
    private static final String MISTAKE = "void received(int datagram) {}";
    private static final Source MISSPELLED_SUPERCLASS = Source.of(
            "package p; class Handler0 extends Bsae { @io.wsk.annotations.WskReceiveFromEvent void received() {} }");

    /** If the table were not written, this would be seven errors with javac, nine with ecj. */
    @ParameterizedTest
    @EnumSource
    void whoever_imports_the_table_of_a_bad_class_or_has_it_in_fields_and_signatures_is_not_in_error(
            CompilerUnderTest compiler) {
        List<Source> project = List.of(
                handler(0, MISTAKE),
                Source.of("package p; import p.Handler0Dispatch; class A {}"),
                Source.of("package p; import static p.Handler0Dispatch.EVENT_MASK; class B {}"),
                Source.of("package p; import static p.Handler0Dispatch.*; class C { int mask = EVENT_MASK; }"),
                Source.of("package p; class D { Handler0Dispatch table; Handler0Dispatch[] tables; }"),
                Source.of("package p; class E { Handler0Dispatch table(Handler0Dispatch other) { return other; } }"),
                Source.of("package p; abstract class F implements Comparable<Handler0Dispatch> {}"),
                Source.of("package p; class G<T extends java.util.List<? super Handler0Dispatch>> {}"),
                Source.of("package p; @interface H { int value() default Handler0Dispatch.EVENT_MASK; }"),
                user(0));

        assertThatEveryOrderGivesOne("[WSK010]", project, compiler);
    }

    /** A processor that stops writing at the first mistake gives forty errors more. */
    @ParameterizedTest
    @EnumSource
    void one_bad_class_costs_neither_twenty_other_tables_nor_their_twenty_users(CompilerUnderTest compiler) {
        assertThatEveryOrderGivesOne("[WSK010]", project(MISTAKE), compiler);
    }

    @ParameterizedTest
    @EnumSource
    void a_misspelled_type_in_a_signature_is_left_to_the_compiler(CompilerUnderTest compiler) {
        for (String misspelled : List.of("void received(WskDatagran d) {}", "Strng received() {}")) {
            assertThat(compiler.compile(project(misspelled)).reports())
                    .singleElement()
                    .satisfies(error -> assertThat(error.message()).doesNotContain("WSK0"));
        }
    }

    /** And they leave the hundred errors that javac prints at most to the others. */
    @ParameterizedTest
    @EnumSource
    void as_many_mistakes_as_there_are_rules_are_as_many_errors_in_one_compilation(CompilerUnderTest compiler) {
        DiagnosticCase everyMistake = EveryMistake.asOneProject();
        assertThat(everyMistake.expectations()).hasSizeBetween(20, 100);

        for (Compilation order : orders(everyMistake.sources(), compiler)) {
            assertThat(DiagnosticCase.said(compiler.compile(order), compiler))
                    .containsExactlyInAnyOrderElementsOf(everyMistake.expectations(compiler));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_misspelled_superclass_is_one_error_if_there_are_other_tables(CompilerUnderTest compiler) {
        List<Source> project = project(VALID);
        project.set(0, MISSPELLED_SUPERCLASS);

        assertThat(compiler.compile(project).reports())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("Bsae"));
    }

    /** The known exception: without a further round there is no time to write the table, and its users miss it. */
    @ParameterizedTest
    @EnumSource
    void a_misspelled_superclass_of_the_only_handler_class_costs_its_table(CompilerUnderTest compiler) {
        List<Report> errors =
                compiler.compile(List.of(MISSPELLED_SUPERCLASS, user(0))).errors();

        assertThat(errors).noneMatch(Report::isOurs);
        assertThat(errors).hasSize(compiler.isJavac() ? 7 : 10);
    }

    private static void assertThatEveryOrderGivesOne(String start, List<Source> project, CompilerUnderTest compiler) {
        for (Compilation order : orders(project, compiler)) {
            assertThat(compiler.compile(order).reports())
                    .singleElement()
                    .satisfies(error -> assertThat(error.message()).startsWith(start));
        }
    }

    /** {@return the project with its files as they are given, backwards, and shuffled; once to the end in spite of errors} */
    private static List<Compilation> orders(List<Source> project, CompilerUnderTest compiler) {
        Compilation asGiven = Compilation.of(project);
        List<Compilation> orders = new ArrayList<>(asGiven.inOtherOrders(SHUFFLES));
        orders.add(0, asGiven);
        if (compiler.isJavac()) {
            orders.add(asGiven.with(DiagnosticsTest.TO_THE_END));
        }
        return orders;
    }

    /** {@return a handler class with this handler, twenty valid ones, and a user of each} */
    private static List<Source> project(String mistake) {
        List<Source> project = new ArrayList<>(List.of(handler(0, mistake)));
        for (int i = 1; i <= 20; i++) {
            project.add(handler(i, VALID));
        }
        for (int i = 0; i <= 20; i++) {
            project.add(user(i));
        }
        return project;
    }

    private static Source handler(int number, String method) {
        return Source.of("""
                package p;

                import io.wsk.annotations.WskReceiveFromEvent;
                import io.wsk.runtime.WskDatagram;

                class Handler%d {
                    @WskReceiveFromEvent
                    %s
                }
                """.formatted(number, method));
    }

    private static Source user(int number) {
        return Source.of("""
                package p;

                import static p.HandlerXDispatch.EVENT_MASK;

                import p.HandlerXDispatch;

                class UserX {
                    static final int MASK = HandlerXDispatch.ENABLED_EVENT_MASK;
                    final HandlerXDispatch table = HandlerXDispatch.TABLE;

                    HandlerXDispatch table(HandlerXDispatch other) {
                        return EVENT_MASK == 0 ? other : table;
                    }
                }
                """.replace("X", String.valueOf(number)));
    }
}
