package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskClientDispatch;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskDatagramDispatch;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import io.wsk.runtime.dispatch.WskStreamDispatch;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Generated tables at work: each callback is called once and calls its handler with what the handler asked for. */
public class TableBehaviourTest {
    /** What handlers write down; the compiled sources import it. */
    public static final List<Object> CALLS = new ArrayList<>();

    private static final ByteBuffer BUFFER = ByteBuffer.wrap(new byte[] {1, 2, 3});

    @Test
    void a_connection_table_calls_its_handlers() throws Exception {
        Loaded loaded = load("""
                class Handler {
                    @WskReceiveEvent
                    int received(byte[] data, WskReceiveFlags flags, WskConnectionSocket socket) {
                        note(data.length, flags, socket);
                        return 2;
                    }
                    @WskDisconnectEvent(enabled = WskEnabled.OFF)
                    static void disconnected(Handler self, WskDisconnectKind kind) { note(self, kind); }
                    @WskSendBacklogEvent(enabled = WskEnabled.STATIC)
                    void backlog(long bytes) { note(bytes); }
                    @WskSocketDeadEvent
                    void dead(WskStatus status, WskSocket socket) { note(status, socket); }
                }
                """);
        WskConnectionDispatch<Object> table = loaded.table();
        WskConnectionSocket socket = fake(WskConnectionSocket.class, Map.of());
        WskReceiveFlags flags = WskReceiveFlags.of(WskReceiveFlags.ENTIRE_MESSAGE);
        WskDataIndication data = fake(
                WskDataIndication.class,
                Map.of("toByteArray", BUFFER.array(), "accept", ReceiveVerdict.ACCEPTED, "buffer", BUFFER));

        assertThat(table.receiveEvent(loaded.handler(), socket, data, flags)).isEqualTo(ReceiveVerdict.ACCEPTED);
        table.disconnectEvent(loaded.handler(), socket, WskDisconnectKind.ABORTIVE);
        table.sendBacklogEvent(loaded.handler(), socket, 42);
        table.socketDeadEvent(loaded.handler(), socket, WskStatus.CANCELLED);

        assertThat(CALLS)
                .containsExactly(
                        "toByteArray()",
                        3,
                        flags,
                        socket,
                        "accept(2)",
                        loaded.handler(),
                        WskDisconnectKind.ABORTIVE,
                        42L,
                        WskStatus.CANCELLED,
                        socket);
        assertThat(table.eventMask()).isEqualTo(0xD0);
        assertThat(table.enabledEventMask()).isEqualTo(0x40);
        assertThat(table.staticEventMask()).isEqualTo(0x10);
    }

    @Test
    void a_listener_table_hands_over_what_was_accepted() throws Exception {
        Loaded loaded = load("""
                class Handler {
                    @WskAcceptEvent
                    Connection accepted(WskListenSocket socket) { note(socket); return new Connection(); }
                    @WskInspectEvent
                    WskInspectAction inspect(WskInspection inspection) { note(inspection); return WskInspectAction.PEND; }
                    @WskAbortEvent
                    void aborted(WskInspectId id) { note(id); }
                }
                class Connection {
                    @WskReceiveEvent(enabled = WskEnabled.OFF)
                    void received() {}
                    @WskDisconnectEvent
                    void disconnected() {}
                }
                """);
        WskListenDispatch<Object> table = loaded.table();
        WskListenSocket socket = fake(WskListenSocket.class, Map.of());
        WskAccept accept = fake(WskAccept.class, Map.of("with", AcceptVerdict.ACCEPTED));
        WskInspectId id = new WskInspectId(1, 2);
        WskInspection inspection = new WskInspection(id, new InetSocketAddress(1), new InetSocketAddress(2));

        assertThat(table.acceptEvent(loaded.handler(), socket, accept)).isEqualTo(AcceptVerdict.ACCEPTED);
        assertThat(table.inspectEvent(loaded.handler(), socket, inspection)).isEqualTo(WskInspectAction.PEND);
        table.abortEvent(loaded.handler(), socket, id);

        assertThat(CALLS).hasSize(4).startsWith(socket).endsWith(inspection, id);
        assertThat(CALLS.get(1)).asString().matches("with\\(p.Connection@.*, p.ConnectionDispatch@.*\\)");
        assertThat(table.acceptedEventMask()).isEqualTo(0x80);
        assertThat(table.eventMask()).isEqualTo(0x200);
        assertThat(table.implementsInspect()).isTrue();
    }

    @Test
    void a_datagram_table_loops_over_the_datagrams() throws Exception {
        Loaded loaded = load("""
                class Handler {
                    @WskReceiveFromEvent
                    void received(WskDatagram datagram) { note(datagram); }
                }
                """);
        WskDatagramDispatch<Object> table = loaded.table();
        WskDatagram first = fake(WskDatagram.class, Map.of());
        WskDatagram second = fake(WskDatagram.class, Map.of());
        WskDatagramIndication datagrams = fake(
                WskDatagramIndication.class,
                Map.of("iterator", List.of(first, second).iterator()));

        assertThat(table.receiveFromEvent(loaded.handler(), fake(WskDatagramSocket.class, Map.of()), datagrams))
                .isEqualTo(ReceiveFromVerdict.ACCEPTED);
        assertThat(CALLS).containsExactly("iterator()", first, second);
    }

    @Test
    void a_stream_table_has_both_roles_and_accepts_its_own_kind() throws Exception {
        Loaded loaded = load("""
                @WskDispatchTable(category = WskCategory.STREAM)
                class Handler {
                    @WskAcceptEvent
                    Handler accepted() { note("accepted"); return this; }
                    @WskReceiveEvent
                    @SuppressWarnings("wsk:018")
                    ReceiveVerdict received(ByteBuffer data) { note(data); return ReceiveVerdict.REFUSED; }
                    @WskDisconnectEvent
                    void disconnected() {}
                }
                """);
        WskStreamDispatch<Object> table = loaded.table();
        WskAccept accept = fake(WskAccept.class, Map.of("with", AcceptVerdict.ACCEPTED));
        WskDataIndication data = fake(WskDataIndication.class, Map.of("buffer", BUFFER));

        table.acceptEvent(loaded.handler(), fake(WskListenSocket.class, Map.of()), accept);
        ReceiveVerdict verdict = table.receiveEvent(
                loaded.handler(), fake(WskConnectionSocket.class, Map.of()), data, WskReceiveFlags.of(0));

        assertThat(verdict).isEqualTo(ReceiveVerdict.REFUSED);
        assertThat(CALLS)
                .containsExactly("accepted", "with(%s, %s)".formatted(loaded.handler(), table), "buffer()", BUFFER);
        assertThat(table.acceptedEventMask()).isEqualTo(0xC0);
        assertThat(table.eventMask()).isEqualTo(0x2C0);
    }

    @Test
    void a_client_table_passes_the_event_on() throws Exception {
        Loaded loaded = load("""
                class Handler {
                    @WskClientEvent
                    WskStatus event(ByteBuffer information, int type) { note(type, information); return WskStatus.SUCCESS; }
                }
                """);
        WskClientDispatch<Object> table = loaded.table();

        assertThat(table.clientEvent(loaded.handler(), 7, BUFFER)).isEqualTo(WskStatus.SUCCESS);
        assertThat(CALLS).containsExactly(7, BUFFER);
    }

    @Test
    void the_table_of_an_extension_calls_its_handlers() throws Exception {
        Loaded loaded = load("""
                class Handler {
                    @Beat
                    void beat(long count, WskSocket socket) { note("beat", count, socket); }
                    @Data(enabled = WskEnabled.OFF)
                    static int data(byte[] bytes, Handler self) { note("data", bytes.length, self); return 2; }
                }
                @WskEventCallback(
                    categories = WskCategory.EXTENSION, dispatch = PulseDispatch.class, method = "beatEvent", flag = 0x02)
                @interface Beat {}
                @WskEventCallback(
                    categories = WskCategory.EXTENSION, dispatch = PulseDispatch.class, method = "dataEvent", flag = 0x20)
                @interface Data { WskEnabled enabled() default WskEnabled.ON; }
                """);
        PulseDispatch<Object> table = loaded.table();
        WskSocket socket = fake(WskSocket.class, Map.of());
        WskDataIndication data =
                fake(WskDataIndication.class, Map.of("toByteArray", BUFFER.array(), "accept", ReceiveVerdict.RETAINED));

        table.beatEvent(loaded.handler(), socket, 7);
        assertThat(table.dataEvent(loaded.handler(), data)).isEqualTo(ReceiveVerdict.RETAINED);

        assertThat(CALLS)
                .containsExactly("beat", 7L, socket, "toByteArray()", "data", 3, loaded.handler(), "accept(2)");
        assertThat(table.eventMask()).isEqualTo(0x22);
        assertThat(table.enabledEventMask()).isEqualTo(0x02);
    }

    /** The dispatch interface of an extension; the compiled sources import it. */
    public interface PulseDispatch<C> extends WskExtensionDispatch<C> {
        /** A beat. */
        default void beatEvent(C context, WskSocket socket, long count) {
            throw new AssertionError("not overridden");
        }

        /** Data. */
        default ReceiveVerdict dataEvent(C context, WskDataIndication data) {
            throw new AssertionError("not overridden");
        }
    }

    @Test
    void an_inherited_annotation_leads_to_the_override() throws Exception {
        Loaded loaded = load("""
                class Handler extends Base<ByteBuffer> {
                    @Override
                    void received(ByteBuffer data) { note("override", data); }
                }
                abstract class Base<T> {
                    @WskReceiveEvent
                    void received(T data) { note("base"); }
                    @WskDisconnectEvent
                    void disconnected() {}
                }
                """);
        WskConnectionDispatch<Object> table = loaded.table();
        WskDataIndication data = fake(WskDataIndication.class, Map.of("buffer", BUFFER));

        table.receiveEvent(loaded.handler(), fake(WskConnectionSocket.class, Map.of()), data, WskReceiveFlags.of(0));

        assertThat(CALLS).containsExactly("buffer()", "override", BUFFER);
    }

    @Test
    void the_masks_can_be_switch_labels() throws Exception {
        Loaded loaded = load("""
                class Handler {
                    @WskReceiveEvent
                    void received() {}
                    @WskDisconnectEvent
                    void disconnected() {}

                    @Override
                    public String toString() {
                        return switch (0xC0) {
                            case HandlerDispatch.EVENT_MASK -> "a constant";
                            case HandlerDispatch.STATIC_EVENT_MASK -> "another one";
                            default -> "nothing";
                        };
                    }
                }
                """);

        assertThat(loaded.handler()).hasToString("a constant");
    }

    /** A handler object, and the table of its class. */
    private record Loaded(Object handler, Object instance) {
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        <T> T table() {
            return (T) instance;
        }
    }

    private static Loaded load(String classes) throws ReflectiveOperationException {
        CALLS.clear();
        String source = """
                package p;

                import static io.wsk.processor.TableBehaviourTest.note;

                import io.wsk.processor.TableBehaviourTest.PulseDispatch;

                import io.wsk.annotations.*;
                import io.wsk.runtime.*;
                import java.nio.ByteBuffer;

                """ + classes;
        CompilationResult result = CompilerUnderTest.JAVAC.compileAgainst(
                ClassPath.of(TableBehaviourTest.class), List.of(Source.of(source)));
        assertThat(result.reports()).isEmpty();
        Class<?> table = result.load("p.HandlerDispatch");
        Field instance = table.getDeclaredField("TABLE");
        instance.setAccessible(true);
        Constructor<?> handler = table.getClassLoader().loadClass("p.Handler").getDeclaredConstructor();
        handler.setAccessible(true);
        return new Loaded(handler.newInstance(), instance.get(null));
    }

    /** Writes something down; called by handlers. */
    public static void note(Object... what) {
        CALLS.addAll(List.of(what));
    }

    /** An object that answers as told, and writes down what it was asked. */
    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> type.getSimpleName();
                    default -> {
                        List<Object> passed = arguments == null ? List.of() : List.of(arguments);
                        CALLS.add(method.getName()
                                + passed.toString().replace('[', '(').replace(']', ')'));
                        yield answers.get(method.getName());
                    }
                }));
    }
}
