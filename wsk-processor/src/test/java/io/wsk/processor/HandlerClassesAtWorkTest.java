package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which classes, and names, a table can work for: {@code docs/handlers.md}. */
class HandlerClassesAtWorkTest {
    @ParameterizedTest
    @EnumSource
    void an_abstract_class_and_an_interface(CompilerUnderTest compiler) throws Exception {
        String classes = """
                class Make {
                    static Object handler() {
                        class Local extends Base implements Face {
                            @Override
                            public void backlog() { note("local"); }
                        }
                        return new Local();
                    }
                }
                abstract class Base {
                    @WskDisconnectEvent
                    void disconnected() { note("base"); }
                }
                interface Face {
                    @WskSendBacklogEvent
                    default void backlog() { note("face"); }
                }
                """;

        assertThat(Dispatched.through(compiler, "p.BaseDispatch", classes).calls())
                .containsExactly("base");
        assertThat(Dispatched.through(compiler, "p.FaceDispatch", classes).calls())
                .containsExactly("local");
    }

    @ParameterizedTest
    @EnumSource
    void nested_and_inner_classes(CompilerUnderTest compiler) throws Exception {
        String classes = """
                class Make {
                    static Object handler() { return new Outer<String>("outer").new Inner<Integer>().new Deep(); }
                }
                class Outer<T> {
                    final T name;
                    Outer(T name) { this.name = name; }
                    class Inner<U extends Number> {
                        class Deep extends Nested {
                            @WskDisconnectEvent
                            void disconnected() { note(name); }
                        }
                    }
                    protected static class Nested {
                        private Nested() {}
                        @WskSendBacklogEvent
                        static void backlog(Nested self) { note(self.getClass().getSimpleName()); }
                    }
                }
                """;

        assertThat(Dispatched.through(compiler, "p.Outer_Inner_DeepDispatch", classes)
                        .calls())
                .containsExactly("Deep", "outer");
        assertThat(Dispatched.through(compiler, "p.Outer_NestedDispatch", classes)
                        .calls())
                .containsExactly("Deep");
    }

    @ParameterizedTest
    @EnumSource
    void an_heir_of_a_private_class(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.through(compiler, "p.Make_HandlerDispatch", """
                class Make {
                    static Object handler() { return new Handler(); }
                    private abstract static class Base {
                        @WskSendBacklogEvent
                        void backlog() { note("base"); }
                        @WskDisconnectEvent
                        static void disconnected() { note("static"); }
                    }
                    static class Handler extends Base {}
                }
                """);

        assertThat(result.calls()).containsExactly("base", "static");
    }

    @ParameterizedTest
    @EnumSource
    void a_record(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.through(compiler, "p.HandlerDispatch", """
                class Make {
                    static Object handler() { return new Handler<>("record"); }
                }
                record Handler<T>(T id) {
                    @WskSendBacklogEvent
                    void backlog() { note(id); }
                }
                """);

        assertThat(result.calls()).containsExactly("record");
    }

    @ParameterizedTest
    @EnumSource
    void an_enum_whose_constants_have_bodies(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.through(compiler, "p.HandlerDispatch", """
                class Make {
                    static Object handler() { return Handler.SECOND; }
                }
                enum Handler {
                    FIRST,
                    SECOND {
                        @Override
                        void backlog() { note("body of " + this); }
                    };
                    @WskSendBacklogEvent
                    void backlog() { note(this); }
                    @WskDisconnectEvent
                    void disconnected() { note(name()); }
                }
                """);

        assertThat(result.calls()).containsExactly("body of SECOND", "SECOND");
    }

    @ParameterizedTest
    @EnumSource
    void sealed_types(CompilerUnderTest compiler) throws Exception {
        String classes = """
                class Make {
                    static Object handler() { return new Second(); }
                }
                sealed interface Handler permits First, Second {
                    @WskSendBacklogEvent
                    default void backlog() { note("sealed"); }
                }
                record First() implements Handler {}
                non-sealed class Second implements Handler {
                    @Override
                    public void backlog() { note("second"); }
                }
                """;

        assertThat(Dispatched.through(compiler, "p.HandlerDispatch", classes).calls())
                .containsExactly("second");
        assertThat(Dispatched.through(compiler, "p.SecondDispatch", classes).calls())
                .containsExactly("second");
    }

    @ParameterizedTest
    @EnumSource
    void a_generic_class(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.through(compiler, "p.HandlerDispatch", """
                class Make {
                    static Object handler() { return new Handler<Integer, String>("generic"); }
                }
                class Handler<N extends Comparable<N>, V extends CharSequence & Comparable<? super V>> {
                    private final V value;
                    Handler(V value) { this.value = value; }
                    @WskSendBacklogEvent
                    void backlog() { note(value); }
                    @WskDisconnectEvent
                    static void disconnected(Handler<? extends Comparable<?>, ? extends CharSequence> self) {
                        note(self.value);
                    }
                }
                """);

        assertThat(result.calls()).containsExactly("generic", "generic");
    }

    @ParameterizedTest
    @EnumSource
    void dollars_and_words_that_are_keywords_elsewhere(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.through(compiler, "p.$$var_recordsDispatch", """
                class Make {
                    static Object handler() { return new $$var.records(); }
                }
                class $$var {
                    static class records {
                        @WskReceiveEvent
                        void record(byte[] var, WskConnectionSocket $L) { note("record"); }
                        @WskDisconnectEvent
                        void yield(WskDisconnectKind sealed) { note("yield"); }
                        @WskSendBacklogEvent
                        static void $T$1(records $$, long permits) { note("$T$1"); }
                    }
                }
                """);

        assertThat(result.calls()).containsExactly("$T$1", "yield", "record");
    }

    @ParameterizedTest
    @EnumSource
    void methods_and_parameters_with_letters_of_every_script(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler {
                    @WskSendBacklogEvent
                    void rückstand(long größe) { note(größe); }
                    @WskDisconnectEvent
                    static void 切断(Handler 自分, WskDisconnectKind вид) { note(вид.name()); }
                }
                """);

        assertThat(result.calls()).containsExactly(42L, "GRACEFUL");
    }

    /** Not on ecj, which writes files, and not every file system takes such a name. */
    @Test
    void a_class_with_letters_of_every_script() throws Exception {
        Dispatched result = Dispatched.through(CompilerUnderTest.JAVAC, "p.Empfänger_受信Dispatch", """
                class Make {
                    static Object handler() { return new Empfänger.受信(); }
                }
                class Empfänger {
                    static class 受信 {
                        @WskSendBacklogEvent
                        static void backlog(受信 self) { note("called"); }
                    }
                }
                """);

        assertThat(result.calls()).containsExactly("called");
    }

    @ParameterizedTest
    @EnumSource
    void names_that_mean_something_else_in_java_lang_or_in_a_class(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.through(compiler, "p.ObjectDispatch", """
                class Make {
                    static java.lang.Object handler() { return new Object(); }
                }
                class Object extends Connection {
                    static class WskConnectionDispatch {}
                    static class ObjectDispatch {}
                    static class Override {}
                    @WskSendBacklogEvent
                    void backlog(io.wsk.runtime.WskConnectionSocket socket) { note("object"); }
                    static class WskConnectionSocket {}
                }
                class Connection {
                    @java.lang.Deprecated
                    @WskDisconnectEvent
                    void disconnected() { note("connection"); }
                }
                @interface Deprecated {}
                @interface Override {}
                class SuppressWarnings {}
                class WskEventFlags {}
                class WskConnectionSocket {}
                class WskConnectionDispatch {}
                """);

        assertThat(result.calls()).containsExactly("object", "connection");
    }

    @ParameterizedTest
    @EnumSource
    void names_of_packages(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.through(compiler, "p.pDispatch", """
                class Make {
                    static Object handler() { return new p(); }
                }
                class p {
                    @WskReceiveEvent
                    ReceiveVerdict received(WskDataIndication data) { note("p"); return ReceiveVerdict.ACCEPTED; }
                    @WskDisconnectEvent
                    static void disconnected(p self) { note(self.getClass().getName()); }
                }
                class io {}
                class java {}
                class javax {}
                """);

        assertThat(result.calls()).containsExactly("p.p", "p");
    }
}
