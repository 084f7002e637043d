package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One mistake in a project is one error, whatever else refers to the generated tables, and in every order of the files. */
class OneMistakeTest {
    private static final Source MISSPELLED_SUPERCLASS = Source.of(
            "package p; class Handler0 extends Bsae { @io.wsk.annotations.WskReceiveFromEvent void received() {} }");
    private static final String VALID = "void received(WskDatagram datagram) {}";

    @ParameterizedTest
    @EnumSource
    void a_bad_handler_costs_neither_other_tables_nor_their_users(CompilerUnderTest compiler) {
        List<Source> project = project("void received(int datagram) {}");

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(project, new Random(seed));
            assertThat(compiler.compile(project).errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.message()).startsWith("[WSK010]"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_misspelled_type_in_a_signature_is_left_to_the_compiler(CompilerUnderTest compiler) {
        for (List<Source> project :
                List.of(project("void received(WskDatagran d) {}"), project("Strng received() {}"))) {
            assertThat(compiler.compile(project).errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.message()).doesNotContain("WSK0"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_mistake_is_reported_in_one_compilation(CompilerUnderTest compiler) {
        List<Source> project = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            project.add(handler(i, "void received(int datagram) {}"));
            project.add(user(i));
        }

        assertThat(compiler.compile(project).errors()).hasSize(20);
    }

    @ParameterizedTest
    @EnumSource
    void a_misspelled_superclass_is_one_error_if_there_are_other_tables(CompilerUnderTest compiler) {
        List<Source> project = project(VALID);
        project.set(0, MISSPELLED_SUPERCLASS);

        assertThat(compiler.compile(project).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("Bsae"));
    }

    /** The known exception: without a further round there is no time to write the table, and its users miss it. */
    @ParameterizedTest
    @EnumSource
    void a_misspelled_superclass_of_the_only_handler_class_costs_its_table(CompilerUnderTest compiler) {
        List<CompilerUnderTest.Report> errors =
                compiler.compile(List.of(MISSPELLED_SUPERCLASS, user(0))).errors();

        assertThat(errors).noneMatch(error -> error.message().contains("[WSK"));
        assertThat(errors).hasSize(compiler == CompilerUnderTest.JAVAC ? 7 : 10);
    }

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
