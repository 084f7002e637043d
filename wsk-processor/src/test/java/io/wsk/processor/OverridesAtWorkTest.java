package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a handler that is overridden, implemented or hidden: {@code docs/handlers.md}. */
class OverridesAtWorkTest {
    private static final int SEND_BACKLOG = 0x10;
    private static final int RECEIVE = 0x40;
    private static final int DISCONNECT = 0x80;

    @ParameterizedTest
    @EnumSource
    void an_override_without_annotation(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends Middle {
                    @Override
                    void backlog() { note("handler"); super.backlog(); }
                }
                class Middle extends Base {
                    @Override
                    void backlog() { note("middle"); }
                }
                class Base {
                    @WskSendBacklogEvent(enabled = WskEnabled.OFF)
                    void backlog() { note("base"); }
                }
                """);

        assertThat(result.calls()).containsExactly("handler", "middle");
        assertThat(result.enabledEventMask()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_override_with_the_same_annotation_replaces_it(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends Middle {
                    @Override
                    void backlog() { note("handler"); }
                }
                class Middle extends Base {
                    @Override
                    @WskSendBacklogEvent
                    void backlog() { note("middle"); }
                }
                class Base {
                    @WskSendBacklogEvent(enabled = WskEnabled.OFF)
                    void backlog() { note("base"); }
                }
                """);

        assertThat(result.calls()).containsExactly("handler");
        assertThat(result.enabledEventMask()).isEqualTo(SEND_BACKLOG);
    }

    @ParameterizedTest
    @EnumSource
    void an_override_with_another_annotation_takes_the_event_away(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends Base {
                    @Override
                    @WskDisconnectEvent
                    @SuppressWarnings("wsk:027")
                    void backlog() { note("handler"); }
                }
                class Base {
                    @WskSendBacklogEvent
                    void backlog() { note("base"); }
                }
                """);

        assertThat(result.calls()).containsExactly("handler");
        assertThat(result.eventMask()).isEqualTo(DISCONNECT);
    }

    @ParameterizedTest
    @EnumSource
    void an_override_of_several_methods_has_the_annotations_of_all(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends Base implements Receives {
                    @Override
                    public void activity() { note("handler"); }
                }
                class Base {
                    @WskDisconnectEvent
                    public void activity() { note("base"); }
                }
                interface Receives {
                    @WskReceiveEvent
                    default void activity() { note("interface"); }
                }
                """);

        assertThat(result.calls()).containsExactly("handler", "handler");
        assertThat(result.eventMask()).isEqualTo(RECEIVE | DISCONNECT);
    }

    @ParameterizedTest
    @EnumSource
    void a_method_of_a_superclass_that_implements_an_annotated_one(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends Base implements Backlog {}
                class Base {
                    public void backlog() { note("base"); }
                }
                interface Backlog {
                    @WskSendBacklogEvent
                    default void backlog() { note("interface"); }
                }
                """);

        assertThat(result.calls()).containsExactly("base");
    }

    @ParameterizedTest
    @EnumSource
    void a_method_that_is_abstract_again_in_between(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.through(compiler, "p.MiddleDispatch", """
                class Make {
                    static Object handler() { return new Handler(); }
                }
                class Handler extends Middle {
                    @Override
                    void backlog() { note("handler"); }
                }
                abstract class Middle extends Base {
                    @Override
                    abstract void backlog();
                }
                class Base {
                    @WskSendBacklogEvent
                    void backlog() { note("base"); }
                }
                """);

        assertThat(result.calls()).containsExactly("handler");
    }

    @ParameterizedTest
    @EnumSource
    void a_package_private_one_that_was_widened_on_the_way(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends q.Widened {
                    @Override
                    public void backlog() { note("handler"); }
                }
                """, """
                package q;
                public class Widened extends Base {
                    @Override
                    public void backlog() { note("widened"); }
                }
                class Base {
                    @WskSendBacklogEvent
                    void backlog() { note("base"); }
                }
                """);

        assertThat(result.calls()).containsExactly("handler");
    }

    @ParameterizedTest
    @EnumSource
    void a_static_one_that_hides_another_does_not_inherit_its_annotation(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends Base {
                    @WskSendBacklogEvent
                    static void backlog() { note("handler"); }
                    static void disconnected() { note("handler"); }
                }
                class Base {
                    @WskSendBacklogEvent
                    static void backlog() { note("base"); }
                    @WskDisconnectEvent
                    static void disconnected() { note("base"); }
                }
                """);

        assertThat(result.calls()).containsExactly("handler");
        assertThat(result.eventMask()).isEqualTo(SEND_BACKLOG);
    }

    @ParameterizedTest
    @EnumSource
    void an_override_with_a_narrower_result(CompilerUnderTest compiler) throws Exception {
        Dispatched result = Dispatched.by(compiler, """
                class Handler extends Base<Connection> {
                    @Override
                    Better accepted() { note("handler"); return new Better(); }
                }
                abstract class Base<H> {
                    @WskAcceptEvent
                    H accepted() { return null; }
                }
                class Connection {
                    @WskSendBacklogEvent
                    void backlog() {}
                }
                class Better extends Connection {}
                """);

        assertThat(result.calls()).containsExactly("handler", "BetterDispatch");
    }
}
