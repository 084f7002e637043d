package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskEventFlags;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import io.wsk.runtime.dispatch.WskSocketDispatch;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What happens when handler classes are compiled and loaded, and every event that has a flag in the mask of a table goes
 * through that table once: accept, send backlog, disconnect, receive.
 *
 * @param calls what the handlers have noted
 * @param eventMask the events of the table
 * @param enabledEventMask those that start enabled
 */
public record Dispatched(List<Object> calls, int eventMask, int enabledEventMask) {
    private static final List<Object> CALLS = new ArrayList<>();
    private static final WskConnectionSocket SOCKET = fake(WskConnectionSocket.class, Map.of());
    private static final String MAKE = "package p; class Make { static Object handler() { return new Handler(); } }";

    /** Notes something; called by handlers. */
    public static void note(Object what) {
        CALLS.add(what);
    }

    /** {@return what a {@code Handler} and its table do} */
    static Dispatched by(CompilerUnderTest compiler, String... classes) throws ReflectiveOperationException {
        return through(
                compiler,
                "p.HandlerDispatch",
                Stream.concat(Stream.of(classes), Stream.of(MAKE)).toArray(String[]::new));
    }

    /**
     * {@return what a handler and a table do}
     *
     * @param table the name of the table
     * @param classes the sources, of package {@code p} unless they say something else; among them a class {@code Make} with a
     *     method {@code handler()}
     */
    static Dispatched through(CompilerUnderTest compiler, String table, String... classes)
            throws ReflectiveOperationException {
        CompilationResult result = compiler.compile(
                Compilation.of(Stream.of(classes).map(Dispatched::source).toList())
                        .against(ClassPath.of(Dispatched.class)));
        assertThat(result.reports())
                .filteredOn(report -> compiler.isJavac() || report.message().startsWith("[WSK"))
                .isEmpty();
        assertThat(result.success()).isTrue();
        Class<?> loaded = result.load(table);
        Field instance = loaded.getDeclaredField("TABLE");
        instance.setAccessible(true);
        Method make = loaded.getClassLoader().loadClass("p.Make").getDeclaredMethod("handler");
        make.setAccessible(true);
        CALLS.clear();
        return dispatch(instance.get(null), make.invoke(null));
    }

    @SuppressWarnings("unchecked")
    private static Dispatched dispatch(Object table, Object handler) {
        int mask = ((WskSocketDispatch<?>) table).eventMask();
        if ((mask & WskEventFlags.WSK_EVENT_ACCEPT) != 0) {
            WskAccept accept = fake(WskAccept.class, Map.of("with", AcceptVerdict.ACCEPTED));
            ((WskListenDispatch<Object>) table).acceptEvent(handler, fake(WskListenSocket.class, Map.of()), accept);
        }
        if ((mask & WskEventFlags.WSK_EVENT_SEND_BACKLOG) != 0) {
            ((WskConnectionDispatch<Object>) table).sendBacklogEvent(handler, SOCKET, 42);
        }
        if ((mask & WskEventFlags.WSK_EVENT_DISCONNECT) != 0) {
            ((WskConnectionDispatch<Object>) table).disconnectEvent(handler, SOCKET, WskDisconnectKind.GRACEFUL);
        }
        if ((mask & WskEventFlags.WSK_EVENT_RECEIVE) != 0) {
            WskDataIndication data = fake(
                    WskDataIndication.class,
                    Map.of(
                            "accept",
                            ReceiveVerdict.ACCEPTED,
                            "buffer",
                            ByteBuffer.allocate(3),
                            "toByteArray",
                            new byte[2]));
            ((WskConnectionDispatch<Object>) table).receiveEvent(handler, SOCKET, data, WskReceiveFlags.of(0));
        }
        return new Dispatched(List.copyOf(CALLS), mask, ((WskSocketDispatch<?>) table).enabledEventMask());
    }

    private static Source source(String text) {
        boolean isNamed = text.startsWith("package ");
        String head = isNamed ? text.substring(0, text.indexOf(';') + 1) : "package p;";
        return Source.of(head + """

                import static io.wsk.processor.Dispatched.note;

                import io.wsk.annotations.*;
                import io.wsk.runtime.*;

                """ + (isNamed ? text.substring(text.indexOf(';') + 1) : text));
    }

    /** An object that answers as told, and notes the table of an accepted connection and how much of the data was accepted. */
    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("with")) {
                        note(arguments[1].getClass().getSimpleName());
                    } else if (method.getName().equals("accept")) {
                        note("accept " + arguments[0]);
                    }
                    return answers.get(method.getName());
                }));
    }
}
