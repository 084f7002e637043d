package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mistakes in members that come from class files have no position there. They are reported at the class that inherits them,
 * with the name of the member, and once, although there is another class that inherits them from that one.
 */
class ClassFileMistakesTest {
    /**
     * A library, and what is wrong with it for a class that uses it.
     *
     * @param rule the id of the rule
     * @param member what the message names
     * @param library the class {@code Base}, compiled by somebody who had no processor
     * @param handler the head of the class {@code Handler}
     */
    private record Mistake(String rule, String member, String library, String handler) {
        @Override
        public String toString() {
            return rule + " " + member;
        }
    }

    private static final String EXTENDS_BASE = "class Handler extends Base";
    private static final String TABLE_EXTENDS_BASE = "@WskDispatchTable class Handler extends Base";

    private static final List<Mistake> MISTAKES = List.of(
            asking("WSK001", "Base.backlog(): ", "class Base", "@WskSendBacklogEvent private void backlog() {}"),
            mistake("WSK003", "Base.backlog(): ", "class Base", "@WskSendBacklogEvent public <T> void backlog() {}"),
            asking("WSK004", "Base.backlog(): ", "class Base", "@WskSendBacklogEvent protected void backlog() {}"),
            asking("WSK004", "backlog() of package lib", "class Base", "@WskSendBacklogEvent void backlog() {}"),
            mistake("WSK004", "Base.class(): ", "class Base", "@WskSendBacklogEvent public void clasz() {}"),
            mistake(
                    "WSK005",
                    "Base.backlog(): ",
                    "class Base",
                    "@WskSendBacklogEvent public void backlog() throws Exception {}"),
            new Mistake(
                    "WSK005",
                    "Base.backlog(): ",
                    "class Base<E extends Exception> { @WskSendBacklogEvent public void backlog() throws E {} }",
                    "class Handler extends Base<java.io.IOException>"),
            mistake(
                    "WSK010",
                    "Base.backlog(int): ",
                    "class Base",
                    "@WskSendBacklogEvent public void backlog(int b) {}"),
            new Mistake(
                    "WSK010",
                    "Base.backlog(T): ",
                    "abstract class Base<T> { @WskSendBacklogEvent public void backlog(T bytes) {} }",
                    "class Handler extends Base<Long>"),
            mistake(
                    "WSK011",
                    "Base.backlog(long, long): ",
                    "class Base",
                    "@WskSendBacklogEvent public void backlog(long a, long b) {}"),
            mistake("WSK012", "Base.dead(): ", "class Base", "@WskSendBacklogEvent public int dead() { return 0; }"),
            mistake(
                    "WSK013",
                    "Base.received(WskDatagram): ",
                    "class Base",
                    "@WskReceiveFromEvent public ReceiveFromVerdict received(WskDatagram d) { return null; }"),
            new Mistake(
                    "WSK014",
                    "Base.accepted(): ",
                    "class Base<H> { @WskAcceptEvent public H accepted() { return null; } }",
                    "class Plain {} class Handler extends Base<Plain>"),
            mistake(
                    "WSK015",
                    "Base.accepted(): ",
                    "class Base",
                    "@WskAcceptEvent public Connection accepted() { return null; }",
                    "public static class Connection { @WskSendBacklogEvent public void backlog() {} }"),
            mistake(
                    "WSK020",
                    "Base.first() and Base.second()",
                    "class Base",
                    "@WskSendBacklogEvent public void first() {}",
                    "@WskSendBacklogEvent public void second() {}"),
            mistake(
                    "WSK021",
                    "Base.received(): ",
                    "class Base",
                    "@WskSendBacklogEvent public void backlog() {}",
                    "@WskReceiveFromEvent public void received() {}"),
            asking("WSK022", "only @WskSocketDeadEvent", "class Base", "@WskSocketDeadEvent public void dead() {}"),
            new Mistake(
                    "WSK023",
                    "Base.received(): ",
                    "class Base { @WskReceiveFromEvent public void received() {} }",
                    "@WskDispatchTable(category = WskCategory.LISTEN) class Handler extends Base"
                            + " { @WskSocketDeadEvent void dead() {} } class Other"),
            mistake("WSK024", "Base.aborted(): ", "class Base", "@WskAbortEvent public void aborted() {}"),
            mistake("WSK025", "Base.received(): ", "class Base", "@WskReceiveEvent public void received() {}"),
            mistake(
                    "WSK026",
                    "Base.idle(): ",
                    "class Base",
                    "public interface Idle<C> extends io.wsk.runtime.dispatch.WskExtensionDispatch<C> {"
                            + " default void idleEvent(C context) {} }",
                    "@WskEventCallback(categories = WskCategory.EXTENSION, dispatch = Idle.class,"
                            + " method = \"idleEvent\", flag = 1)"
                            + " public @interface IdleEvent { WskEnabled enabled() default WskEnabled.ON; }",
                    "@IdleEvent(enabled = WskEnabled.STATIC) public void idle() {}"));

    @TempDir
    private Path library;

    static Stream<Arguments> mistakes() {
        return MISTAKES.stream()
                .flatMap(
                        mistake -> Stream.of(CompilerUnderTest.values()).map(compiler -> arguments(compiler, mistake)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_in_a_class_file_is_reported_once_at_the_class_that_inherits_it(
            CompilerUnderTest compiler, Mistake mistake) throws IOException {
        compileLibrary(mistake.library());

        CompilationResult result = compiler.compileAgainst(
                library,
                List.of(
                        new Source("p/Heir.java", "package p; class Heir extends Handler {}"),
                        new Source("p/Handler.java", """
                                package p;
                                import io.wsk.annotations.*;
                                import lib.*;
                                %s {}
                                """.formatted(mistake.handler()))));

        assertThat(result.reports())
                .filteredOn(report ->
                        report.message().startsWith("[WSK") || !report.file().endsWith(".java"))
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.message())
                            .startsWith("[" + mistake.rule() + "]")
                            .contains(mistake.member());
                    assertThat(report.file()).isEqualTo("Handler.java");
                    assertThat(report.line()).isEqualTo(4);
                });
    }

    /** Somebody implements it: what is annotated is not what runs. */
    @ParameterizedTest
    @EnumSource
    void an_abstract_handler_in_a_class_file_is_no_mistake_of_those_who_implement_it(CompilerUnderTest compiler)
            throws IOException {
        compileLibrary("abstract class Base { @WskSendBacklogEvent public abstract void backlog(long bytes); }");

        CompilationResult result = compiler.compileAgainst(
                library,
                List.of(
                        Source.of("package p; abstract class Middle extends lib.Base {}"),
                        Source.of("package p; class Handler extends Middle { public void backlog(long bytes) {} }")));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources()).containsOnlyKeys("p/HandlerDispatch.java", "p/MiddleDispatch.java");
        assertThat(result.sources().get("p/HandlerDispatch.java")).contains("context.backlog(idealBacklogSize);");
    }

    private static Mistake mistake(String rule, String member, String head, String... members) {
        return new Mistake(rule, member, head + " { " + String.join(" ", members) + " }", EXTENDS_BASE);
    }

    private static Mistake asking(String rule, String member, String head, String... members) {
        return new Mistake(rule, member, head + " { " + String.join(" ", members) + " }", TABLE_EXTENDS_BASE);
    }

    /** Compiles a public class; a method called {@code clasz} gets a name that only other languages can write. */
    private void compileLibrary(String source) throws IOException {
        Source library =
                Source.of("package lib; import io.wsk.annotations.*; import io.wsk.runtime.*; public " + source);
        CompilationResult result = CompilerUnderTest.JAVAC.compileWith(List.of(library));
        assertThat(result.errors()).isEmpty();
        result.writeClasses(this.library);
        Path base = this.library.resolve("lib/Base.class");
        String bytes = Files.readString(base, StandardCharsets.ISO_8859_1);
        Files.writeString(base, bytes.replace("clasz", "class"), StandardCharsets.ISO_8859_1);
    }
}
