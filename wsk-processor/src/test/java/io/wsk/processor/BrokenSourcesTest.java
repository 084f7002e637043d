package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the compilers complain about, each in its own way, and in different numbers. The processor adds nothing. */
class BrokenSourcesTest {
    private static final String VALID = "@WskReceiveFromEvent void received(WskDatagram datagram) {}";

    @ParameterizedTest
    @EnumSource
    void a_class_that_is_its_own_superclass(CompilerUnderTest compiler) {
        expectOnlyTheCompiler(
                compiler,
                "class First extends Second { @WskReceiveFromEvent void received() {} }",
                "class Second extends First { @WskReceiveFromEvent void received() {} }",
                "interface Third extends Fourth { @WskSendBacklogEvent default void backlog() {} }",
                "interface Fourth extends Third {}");
    }

    @ParameterizedTest
    @EnumSource
    void two_classes_and_two_handlers_of_one_name(CompilerUnderTest compiler) {
        expectOnlyTheCompiler(compiler, "class Handler { " + VALID + " } class Handler { " + VALID + " }");
        expectOnlyTheCompiler(compiler, "class Handler { " + VALID + VALID + " }");
    }

    @ParameterizedTest
    @EnumSource
    void an_event_annotation_that_is_repeated_or_in_the_wrong_place(CompilerUnderTest compiler) {
        expectOnlyTheCompiler(compiler, "class Handler { @WskReceiveFromEvent " + VALID + " }");
        expectOnlyTheCompiler(compiler, "@WskReceiveFromEvent class Handler { " + VALID + " }");
        expectOnlyTheCompiler(compiler, "class Handler { @WskSendBacklogEvent long backlog; " + VALID + " }");
    }

    @ParameterizedTest
    @EnumSource
    void values_that_do_not_exist(CompilerUnderTest compiler) {
        expectOnlyTheCompiler(compiler, "@WskDispatchTable(name = Missing.NAME) class Handler { " + VALID + " }");
        expectOnlyTheCompiler(
                compiler, "@WskDispatchTable(category = WskCategory.DATAGRM) class Handler { " + VALID + " }");
        expectOnlyTheCompiler(compiler, "@WskDispatchTable(table = 1) class Handler { " + VALID + " }");
        expectOnlyTheCompiler(
                compiler, "class Handler { @WskReceiveFromEvent(enabled = WskEnabled.ONN) void received() {} }");
        expectOnlyTheCompiler(compiler, "class Handler { @WskReceiveFromEvent(enabled = true) void received() {} }");
    }

    @ParameterizedTest
    @EnumSource
    void an_override_that_is_none(CompilerUnderTest compiler) {
        expectOnlyTheCompiler(
                compiler,
                "class Base { " + VALID + " @WskSocketDeadEvent final void dead() {} }",
                "class Handler extends Base { @Override void received(WskStatus s) {} @Override void dead() {} }");
        expectOnlyTheCompiler(
                compiler,
                "class Base { " + VALID + " }",
                "class Handler extends Base { int received(WskDatagram datagram) { return 0; } }");
        expectOnlyTheCompiler(
                compiler,
                "interface Base { @WskReceiveFromEvent default void received(WskDatagram datagram) {} }",
                "class Handler implements Base { void received(WskDatagram datagram) {} }");
    }

    private static void expectOnlyTheCompiler(CompilerUnderTest compiler, String... classes) {
        List<Source> sources = List.of(classes).stream()
                .map(each -> Source.of("package p; import io.wsk.annotations.*; import io.wsk.runtime.*; " + each))
                .toList();

        assertThat(compiler.compile(sources).errors())
                .isNotEmpty()
                .noneMatch(error -> error.message().startsWith("[WSK"))
                .allMatch(error ->
                        sources.stream().anyMatch(source -> source.fileName().equals(error.file())));
    }
}
