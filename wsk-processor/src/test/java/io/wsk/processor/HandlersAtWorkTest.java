package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which method is called for an event, wherever the annotation stands: {@code docs/handlers.md}. */
class HandlersAtWorkTest {
    private static final int SEND_BACKLOG = 0x10;

    @ParameterizedTest
    @EnumSource
    void one_of_the_superclass(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends Middle {}
                class Middle extends Base {}
                class Base {
                    @WskSendBacklogEvent(enabled = WskEnabled.OFF)
                    void backlog() { note(getClass().getName()); }
                }
                """);

        assertThat(result.calls()).containsExactly("p.Handler");
        assertThat(result.eventMask()).isEqualTo(SEND_BACKLOG);
        assertThat(result.enabledEventMask()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void one_of_an_interface(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler implements Lower {}
                interface Lower extends Upper {
                    @Override
                    default void backlog() { note("lower"); }
                }
                interface Upper {
                    @WskSendBacklogEvent
                    default void backlog() { note("upper"); }
                    @WskDisconnectEvent
                    default void disconnected() { note("upper"); }
                }
                """);

        assertThat(result.calls()).containsExactly("lower", "upper");
    }

    @ParameterizedTest
    @EnumSource
    void one_of_a_generic_superclass(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends Middle<byte[]> {}
                abstract class Middle<D> extends Base<D, WskDisconnectKind> {
                    @Override
                    void disconnected(WskDisconnectKind kind) { note(kind); }
                }
                abstract class Base<D, K> {
                    @WskReceiveEvent
                    void received(D data) { note(data); }
                    @WskDisconnectEvent
                    void disconnected(K kind) { note("base"); }
                }
                """);

        assertThat(result.calls()).hasSize(2).first().hasToString("GRACEFUL");
        assertThat(result.calls().get(1)).isEqualTo(new byte[2]);
    }

    @ParameterizedTest
    @EnumSource
    void one_of_another_package(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends q.Shown {
                    @Override
                    protected void received() { note("handler"); }
                }
                """, "package q; public class Shown extends Hidden {}", """
                package q;
                class Hidden {
                    @WskDisconnectEvent
                    public void disconnected() { note("hidden"); }
                    @WskReceiveEvent
                    protected void received() { note("hidden"); }
                }
                """);

        assertThat(result.calls()).containsExactly("hidden", "handler");
    }

    @ParameterizedTest
    @EnumSource
    void a_static_one_of_the_superclass(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends Base<Integer> {}
                class Base<T> {
                    @WskSendBacklogEvent
                    static void backlog(long bytes, Base<?> self) { note(self.getClass().getName()); note(bytes); }
                }
                """);

        assertThat(result.calls()).containsExactly("p.Handler", 42L);
    }

    @ParameterizedTest
    @EnumSource
    void a_static_one_of_an_interface_only_for_the_interface(CompilerUnderTest compiler) throws Exception {
        String classes = """
                class Make {
                    static Object handler() { return new Handler(); }
                }
                class Handler implements Face {
                    @WskDisconnectEvent
                    void disconnected() { note("instance"); }
                }
                interface Face {
                    @WskSendBacklogEvent
                    static void backlog(Face self) { note(self.getClass().getName()); }
                }
                """;

        assertThat(Dispatched.through(compiler, "p.FaceDispatch", classes).calls())
                .containsExactly("p.Handler");
        assertThat(Dispatched.through(compiler, "p.HandlerDispatch", classes).calls())
                .containsExactly("instance");
    }

    @ParameterizedTest
    @EnumSource
    void one_with_other_modifiers_and_a_variable_parameter(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler {
                    @WskReceiveEvent
                    @SuppressWarnings("wsk:007")
                    protected final synchronized void received(byte... data) { note(data.length); }
                    @WskDisconnectEvent
                    public void disconnected() {}
                }
                """);

        assertThat(result.calls()).containsExactly(2);
    }

    @ParameterizedTest
    @EnumSource
    void the_accessor_of_a_record_component(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.through(compiler, "p.HandlerDispatch", """
                class Make {
                    static Object handler() { return new Handler(7, "record"); }
                }
                record Handler(@WskReceiveEvent int accepts, String name) {
                    @WskDisconnectEvent
                    void disconnected() { note(name); }
                }
                """);

        assertThat(result.calls()).containsExactly("record", "accept 7");
    }
}
