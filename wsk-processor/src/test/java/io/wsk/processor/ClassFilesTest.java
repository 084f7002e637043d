package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was compiled before, perhaps by somebody else, perhaps without our processor. */
class ClassFilesTest {
    private static final ProcessorFactory[] NO_PROCESSOR = {};

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
        compileLibrary(CONNECTION, WskProcessor::new);

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

    @ParameterizedTest
    @EnumSource
    void the_mistakes_of_an_event_annotation_from_a_class_file_are_reported_once_at_a_handler(
            CompilerUnderTest compiler) throws IOException {
        compileLibrary("""
                package lib;
                import io.wsk.annotations.*;
                public class Idle {
                    public interface IdleDispatch<C> extends io.wsk.runtime.dispatch.WskExtensionDispatch<C> {
                        default void idleEvent(C context) {}
                    }
                    @WskEventCallback(
                            categories = WskCategory.EXTENSION,
                            dispatch = IdleDispatch.class,
                            method = "wokenEvent",
                            flag = 0x400)
                    public @interface IdleEvent {
                        WskEnabled enabled() default WskEnabled.STATIC;
                    }
                }
                """, NO_PROCESSOR);

        CompilationResult result = compiler.compileAgainst(
                library,
                List.of(
                        Source.of("package p;\nclass A {\n@lib.Idle.IdleEvent\nvoid idle() {}}"),
                        Source.of("package p; class B { @lib.Idle.IdleEvent void idle() {} }")));

        assertThat(result.errors()).hasSize(3).allSatisfy(error -> {
            assertThat(error.file()).isEqualTo("A.java");
            assertThat(error.line()).isEqualTo(3);
        });
        assertThat(result.errors())
                .extracting(error -> error.message().lines().findFirst().orElseThrow())
                .anyMatch(line -> line.startsWith("[WSK041]") && line.contains("IdleDispatch does not have"))
                .anyMatch(line -> line.startsWith("[WSK044]") && line.contains("0x400"))
                .anyMatch(line -> line.startsWith("[WSK026]") && line.contains("default STATIC in @IdleEvent"));
    }

    @ParameterizedTest
    @EnumSource
    void a_dispatch_interface_that_is_missing_is_reported(CompilerUnderTest compiler) throws IOException {
        compileLibrary("""
                package lib;
                import io.wsk.annotations.*;
                public class Idle {
                    public interface IdleDispatch<C> extends io.wsk.runtime.dispatch.WskExtensionDispatch<C> {
                        default void idleEvent(C context) {}
                    }
                    @WskEventCallback(
                            categories = WskCategory.EXTENSION,
                            dispatch = IdleDispatch.class,
                            method = "idleEvent",
                            flag = 0x01)
                    public @interface IdleEvent {}
                }
                """, NO_PROCESSOR);
        Files.delete(library.resolve("lib/Idle$IdleDispatch.class"));

        CompilationResult result = compiler.compileAgainst(
                library,
                List.of(
                        Source.of("package p; class Handler { @lib.Idle.IdleEvent void idle() {} }"),
                        Source.of(
                                "package p; class Other { @io.wsk.annotations.WskReceiveFromEvent void received() {} }")));

        assertThat(result.errors())
                .filteredOn(error -> error.message().startsWith("[WSK"))
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .startsWith("[WSK043]")
                        .contains("that of @IdleEvent, which does not exist here"));
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

    @ParameterizedTest
    @EnumSource
    void two_flags_that_are_the_same_in_class_files_are_not_for_their_user_to_change(CompilerUnderTest compiler)
            throws IOException {
        compileLibrary("""
                package lib;
                import io.wsk.annotations.*;
                import io.wsk.runtime.dispatch.WskExtensionDispatch;
                public class Idle {
                    @WskEventCallback(categories = WskCategory.EXTENSION, dispatch = Dispatch.class, method = "idle", flag = 0x01)
                    public @interface IdleEvent {}
                    @WskEventCallback(categories = WskCategory.EXTENSION, dispatch = Dispatch.class, method = "busy", flag = 0x01)
                    public @interface BusyEvent {}
                    public interface Dispatch<C> extends WskExtensionDispatch<C> {
                        default void idle(C context) {}
                        default void busy(C context) {}
                    }
                }
                """, NO_PROCESSOR);

        CompilationResult result = compiler.compileAgainst(library, List.of(Source.of("""
                package p;
                class Handler {
                    @lib.Idle.IdleEvent void idle() {}
                    @lib.Idle.BusyEvent void busy() {}
                }
                """)));

        assertThat(result.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message())
                        .startsWith("[WSK046]")
                        .contains("found: @BusyEvent with flag 0x1, as @IdleEvent")
                        .endsWith("fix: use versions of @BusyEvent and @IdleEvent that belong together"));
    }

    private void compileLibrary(String source, ProcessorFactory... processors) throws IOException {
        CompilationResult result = CompilerUnderTest.JAVAC.compileWith(List.of(Source.of(source)), processors);
        assertThat(result.errors()).isEmpty();
        result.writeClasses(library);
    }
}
