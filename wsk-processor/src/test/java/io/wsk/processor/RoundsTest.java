package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types that other processors generate while ours is at work. */
class RoundsTest {
    private static final Source USER =
            Source.of("package p; class User { final HandlerDispatch table = HandlerDispatch.TABLE; }");

    @ParameterizedTest
    @EnumSource
    void a_class_waits_for_a_generated_superclass_and_inherits_its_handlers(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(
                List.of(Source.of("""
                                package p;
                                class Handler extends Generated {
                                    @io.wsk.annotations.WskSendBacklogEvent
                                    void backlog() {}
                                }
                                """), USER),
                WskProcessor::new,
                () -> new GeneratingProcessor(Source.of("package p; class Other {}"), Source.of("""
                                package p;
                                class Generated {
                                    @io.wsk.annotations.WskDisconnectEvent
                                    void disconnected() {}
                                }
                                """)));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources().get("p/HandlerDispatch.java"))
                .contains("SEND_BACKLOG|DISCONNECT = 0x90", "context.disconnected()");
    }

    /** So it is in ecj, too, when the class files of the last build are on the class path. */
    @ParameterizedTest
    @EnumSource
    void a_table_that_the_compiler_has_already_is_reported_with_a_remedy(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(
                List.of(Source.of("""
                                package p;
                                class Handler {
                                    @io.wsk.annotations.WskDisconnectEvent
                                    void disconnected() {}
                                }
                                """)),
                () -> new GeneratingProcessor(Source.of("package p; class HandlerDispatch {}")),
                WskProcessor::new);

        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.message())
                    .startsWith("[WSK032]")
                    .contains("HandlerDispatch, which is also a class that the compiler has found already", "delete");
            assertThat(error.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_class_whose_name_has_a_dollar_is_found_again(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(
                List.of(new Source("p/$$Out$er.java", """
                                package p;
                                class $$Out$er {
                                    static class $ extends Generated {
                                        @io.wsk.annotations.WskDisconnectEvent
                                        void disconnected() {}
                                    }
                                }
                                """)),
                WskProcessor::new,
                () -> new GeneratingProcessor(Source.of("package p; class Generated {}")));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources()).containsKey("p/$$Out$er_$Dispatch.java");
    }

    @ParameterizedTest
    @EnumSource
    void a_listener_waits_for_the_superclass_of_what_it_accepts(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(
                List.of(Source.of("package p; class Connection extends Generated {}"), Source.of("""
                                package p;
                                class Handler {
                                    @io.wsk.annotations.WskAcceptEvent
                                    Connection accepted() {
                                        return new Connection();
                                    }
                                }
                                """), USER),
                WskProcessor::new,
                () -> new GeneratingProcessor(Source.of("""
                                package p;
                                class Generated {
                                    @io.wsk.annotations.WskDisconnectEvent
                                    void disconnected() {}
                                }
                                """)));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources().get("p/HandlerDispatch.java"))
                .contains("ACCEPTED_EVENT_MASK = WSK_EVENT_DISCONNECT", "ConnectionDispatch.TABLE");
    }

    @ParameterizedTest
    @EnumSource
    void a_type_that_a_signature_needs_and_that_comes_later_is_reported(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(
                List.of(Source.of("""
                                package p;
                                class Handler {
                                    @io.wsk.annotations.WskAcceptEvent
                                    Generated accepted() {
                                        return new Generated();
                                    }
                                }
                                """), USER), WskProcessor::new, () -> new GeneratingProcessor(Source.of("""
                                package p;
                                class Generated {
                                    @io.wsk.annotations.WskDisconnectEvent
                                    void disconnected() {}
                                }
                                """)));

        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.message()).startsWith("[WSK016]").contains("accepted()");
            assertThat(error.line()).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_event_annotation_that_comes_later_is_reported_at_each_of_its_handlers(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(
                List.of(Source.of("""
                        package p;
                        class Handler {
                            @io.wsk.annotations.WskReceiveFromEvent
                            void received() {}

                            @GeneratedEvent
                            void dead() {}
                        }
                        class Heir extends Handler {}
                        class Other {
                            @GeneratedEvent
                            void dead() {}
                        }
                        """), USER), WskProcessor::new, () -> new GeneratingProcessor(Source.of("""
                                package p;
                                @io.wsk.annotations.WskEventCallback(
                                        categories = io.wsk.annotations.WskCategory.DATAGRAM,
                                        method = "socketDeadEvent")
                                @interface GeneratedEvent {}
                                """)));

        assertThat(result.errors()).extracting(CompilerUnderTest.Report::line).containsExactlyInAnyOrder(6L, 11L);
        assertThat(result.errors())
                .extracting(CompilerUnderTest.Report::message)
                .allSatisfy(message -> assertThat(message)
                        .startsWith("[WSK016]")
                        .contains(
                                "dead(), whose @GeneratedEvent was generated later",
                                "compile @GeneratedEvent beforehand"));
    }

    @ParameterizedTest
    @EnumSource
    void an_application_waits_for_the_superclass_of_its_class(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(
                List.of(
                        Source.of("package p; class Connection extends Generated {}"),
                        Source.of(
                                "package p; @io.wsk.annotations.WskApplication(Connection.class) class App { AppClient client; }")),
                WskProcessor::new,
                () -> new GeneratingProcessor(Source.of("package p; class Other {}"), Source.of("""
                                package p;
                                class Generated {
                                    @io.wsk.annotations.WskDisconnectEvent
                                    void disconnected() {}
                                }
                                """)));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources().get("p/AppClient.java")).contains("WskConnectionSocket connect(Connection context");
    }

    @ParameterizedTest
    @EnumSource
    void a_class_of_an_application_that_comes_later_is_reported(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(
                List.of(Source.of("""
                                package p;
                                @io.wsk.annotations.WskApplication({
                                        Generated.class})
                                class App { AppClient client; }
                                """)),
                WskProcessor::new,
                () -> new GeneratingProcessor(Source.of("package p; class Other {}"), Source.of("""
                                package p;
                                class Generated {
                                    @io.wsk.annotations.WskDisconnectEvent
                                    void disconnected() {}
                                }
                                """)));

        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.message()).startsWith("[WSK059]").contains("Generated, which was generated later");
            // Inside an annotation ecj finds the values of elements, but not those in an array.
            assertThat(error.line()).isEqualTo(compiler.isJavac() ? 3 : 2);
        });
    }

    @ParameterizedTest
    @EnumSource
    void generated_types_that_no_handler_needs_do_not_matter(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(
                List.of(Source.of("""
                                package p;
                                class Handler extends Base<Generated> {
                                    Generated field;

                                    @io.wsk.annotations.WskReceiveFromEvent
                                    void received() {}

                                    Generated method(Generated other) {
                                        return other;
                                    }
                                }
                                class Base<T> {}
                                """), USER),
                WskProcessor::new,
                () -> new GeneratingProcessor(Source.of("package p; class Generated {}")));

        assertThat(result.errors()).isEmpty();
    }

    /** Nobody refers to the table here: then ecj loses sight of the generated handler class, whatever the processor. */
    @ParameterizedTest
    @EnumSource
    void a_generated_handler_class_gets_a_table(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(
                List.of(Source.of("package p; class Plain {}")),
                WskProcessor::new,
                () -> new GeneratingProcessor(Source.of("""
                        package p;
                        class Handler {
                            @io.wsk.annotations.WskReceiveFromEvent
                            void received() {}
                        }
                        """)));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources()).containsKey("p/HandlerDispatch.java");
    }

    @ParameterizedTest
    @EnumSource
    void a_handler_class_waits_for_the_generated_dispatch_interface_of_its_event(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compileWith(
                List.of(Source.of("""
                        package p;
                        import io.wsk.annotations.*;
                        @WskEventCallback(
                                categories = WskCategory.EXTENSION,
                                dispatch = GeneratedDispatch.class,
                                method = "idleEvent",
                                flag = 0x01)
                        @interface IdleEvent {}
                        """), Source.of("package p; class Handler { @IdleEvent void idle() {} }"), USER),
                WskProcessor::new,
                () -> new GeneratingProcessor(Source.of("""
                        package p;
                        interface GeneratedDispatch<C> extends io.wsk.runtime.dispatch.WskExtensionDispatch<C> {
                            default void idleEvent(C context) {}
                        }
                        """)));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources().get("p/HandlerDispatch.java"))
                .contains("implements GeneratedDispatch<Handler>", "context.idle()");
    }
}
