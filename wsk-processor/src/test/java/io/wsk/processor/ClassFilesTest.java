package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was compiled before, perhaps by somebody else, perhaps without our processor. */
class ClassFilesTest {
    private static final Processor[] NO_PROCESSOR = {};

    @TempDir
    private Path library;

    @ParameterizedTest
    @EnumSource
    void an_event_annotation_may_come_from_a_class_file(CompilerUnderTest compiler) throws IOException {
        compileLibrary("""
                package lib;
                import io.wsk.annotations.*;
                @WskEventCallback(categories = WskCategory.DATAGRAM, method = "receiveFromEvent", flag = 0x1000)
                public @interface Arrival {
                    WskEnabled enabled() default WskEnabled.STATIC;
                }
                """, NO_PROCESSOR);

        CompilationResult result = compiler.compileAgainst(
                library,
                List.of(Source.of(
                        "package p; class Handler { @lib.Arrival void arrived(io.wsk.runtime.WskDatagram d) {} }")));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources().get("p/HandlerDispatch.java"))
                .contains("EVENT_MASK = 0x1000", "STATIC_EVENT_MASK = 0x1000", "ENABLED_EVENT_MASK = 0;");
    }

    @ParameterizedTest
    @EnumSource
    void handlers_are_inherited_from_a_class_file(CompilerUnderTest compiler) throws IOException {
        compileLibrary("""
                package lib;
                import io.wsk.annotations.*;
                public class Base<T> {
                    @WskReceiveEvent(enabled = WskEnabled.OFF)
                    public void received(T data) {}
                    @WskDisconnectEvent
                    public void disconnected() {}
                }
                """, NO_PROCESSOR);

        CompilationResult result = compiler.compileAgainst(
                library, List.of(Source.of("package p; class Handler extends lib.Base<byte[]> {}")));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources().get("p/HandlerDispatch.java"))
                .contains(
                        "context.received(data.toByteArray())",
                        " EVENT_MASK = WSK_EVENT_RECEIVE | WSK_EVENT_DISCONNECT;",
                        "ENABLED_EVENT_MASK = WSK_EVENT_DISCONNECT;");
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_in_a_class_file_is_reported_at_the_class_that_inherits_it(CompilerUnderTest compiler)
            throws IOException {
        compileLibrary("""
                package lib;
                public class Base {
                    @io.wsk.annotations.WskReceiveFromEvent
                    public int received(String data) throws Exception { return 0; }
                }
                """, NO_PROCESSOR);

        CompilationResult result =
                compiler.compileAgainst(library, List.of(Source.of("package p;\nclass Handler extends lib.Base {}")));

        assertThat(result.errors()).hasSize(3).allSatisfy(error -> {
            assertThat(error.file()).isEqualTo("Handler.java");
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.message()).contains("] Base.received(String): ");
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_table_of_an_accepted_class_may_come_from_a_class_file(CompilerUnderTest compiler) throws IOException {
        compileLibrary(CONNECTION, new WskProcessor());

        CompilationResult result = compiler.compileAgainst(library, List.of(LISTENER));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources()).containsOnlyKeys("p/ListenerDispatch.java");
        assertThat(result.sources().get("p/ListenerDispatch.java"))
                .contains("Callbacks.TABLE", "ACCEPTED_EVENT_MASK = WSK_EVENT_DISCONNECT;");
    }

    @ParameterizedTest
    @EnumSource
    void an_accepted_class_that_was_compiled_without_the_processor_is_reported(CompilerUnderTest compiler)
            throws IOException {
        compileLibrary(CONNECTION, NO_PROCESSOR);

        assertThat(compiler.compileAgainst(library, List.of(LISTENER)).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .startsWith("[WSK015]")
                        .contains("whose Callbacks does not exist", "compile Connection with this processor"));
    }

    private static final String CONNECTION = """
            package lib;
            @io.wsk.annotations.WskDispatchTable(name = "Callbacks")
            public class Connection {
                @io.wsk.annotations.WskDisconnectEvent
                void disconnected() {}
            }
            """;

    private static final Source LISTENER = Source.of("""
            package p;
            class Listener {
                @io.wsk.annotations.WskAcceptEvent
                lib.Connection accepted() {
                    return new lib.Connection();
                }
            }
            """);

    private void compileLibrary(String source, Processor... processors) throws IOException {
        CompilationResult result = CompilerUnderTest.JAVAC.compileWith(List.of(Source.of(source)), processors);
        assertThat(result.errors()).isEmpty();
        result.writeClasses(library);
    }
}
