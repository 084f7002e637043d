package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.CompilerUnderTest.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every event with every kind of parameter and result that it does not offer or understand, each in a class of its own: one
 * diagnostic each, at the parameter or at the method, and none for the others.
 */
class SignatureMatrixTest {
    /**
     * An event.
     *
     * @param annotation its annotation
     * @param rest what a class with it needs besides
     * @param result a result that it understands
     * @param offered the types of arguments that it offers
     * @param understood the types of results that it understands
     */
    private record Event(String annotation, String rest, String result, Set<String> offered, Set<String> understood) {}

    private static final List<Event> EVENTS = List.of(
            new Event(
                    "@WskReceiveEvent",
                    "@WskDisconnectEvent void rest() {}",
                    "void",
                    Set.of(
                            "WskConnectionSocket",
                            "WskDataIndication",
                            "ByteBuffer",
                            "byte[]",
                            "byte...",
                            "WskReceiveFlags"),
                    Set.of("void", "ReceiveVerdict", "int", "long", "short", "Integer", "Long")),
            new Event(
                    "@WskDisconnectEvent",
                    "",
                    "void",
                    Set.of("WskConnectionSocket", "WskDisconnectKind"),
                    Set.of("void")),
            new Event("@WskSendBacklogEvent", "", "void", Set.of("WskConnectionSocket", "long"), Set.of("void")),
            new Event(
                    "@WskAcceptEvent",
                    "",
                    "AcceptVerdict",
                    Set.of("WskListenSocket", "WskAccept"),
                    Set.of("AcceptVerdict", "Connection")),
            new Event(
                    "@WskInspectEvent",
                    "@WskAbortEvent void rest() {}",
                    "WskInspectAction",
                    Set.of("WskListenSocket", "WskInspection"),
                    Set.of("WskInspectAction")),
            new Event(
                    "@WskAbortEvent",
                    "@WskInspectEvent WskInspectAction rest() { return null; }",
                    "void",
                    Set.of("WskListenSocket", "WskInspectId"),
                    Set.of("void")),
            new Event(
                    "@WskReceiveFromEvent",
                    "",
                    "void",
                    Set.of("WskDatagramSocket", "WskDatagramIndication", "WskDatagram"),
                    Set.of("void", "ReceiveFromVerdict")),
            new Event(
                    "@WskSocketDeadEvent",
                    "@WskSendBacklogEvent void rest() {}",
                    "void",
                    Set.of("WskSocket", "WskStatus"),
                    Set.of("void")),
            new Event("@WskClientEvent", "", "WskStatus", Set.of("int", "ByteBuffer"), Set.of("WskStatus")));

    private static final Set<String> OFFERED =
            EVENTS.stream().flatMap(event -> event.offered().stream()).collect(Collectors.toCollection(TreeSet::new));

    /** What some event offers, arrays of it, and much that no event offers. */
    private static final List<String> PARAMETERS = Stream.of(
                    OFFERED.stream(),
                    OFFERED.stream()
                            .filter(type -> !type.endsWith("..."))
                            .flatMap(type -> Stream.of(type + "[]", type + "...")),
                    Stream.of(
                            "String",
                            "Object",
                            "Own",
                            "Sub",
                            "Connection",
                            "Integer",
                            "Long",
                            "Byte[]",
                            "short",
                            "boolean"),
                    Stream.of("char", "double", "List", "List<WskDatagram>", "List<? extends ByteBuffer>", "Enum<?>"),
                    Stream.of("Optional<byte[]>", "Iterable<WskDatagram>", "Buffer", "CharBuffer", "MappedByteBuffer"),
                    Stream.of("WskStreamSocket", "WskClient", "WskIrp", "Handler"))
            .flatMap(types -> types)
            .distinct()
            .toList();

    private static final List<String> RESULTS = List.of(
            "void",
            "Void",
            "String",
            "Object",
            "boolean",
            "Boolean",
            "byte[]",
            "int",
            "long",
            "short",
            "Integer",
            "Long",
            "double",
            "Double",
            "AcceptVerdict",
            "ReceiveVerdict",
            "ReceiveFromVerdict",
            "WskInspectAction",
            "WskStatus",
            "WskStatus[]",
            "Optional<ReceiveVerdict>",
            "List",
            "Enum<?>",
            "ByteBuffer",
            "WskDisconnectKind",
            "Connection",
            "Connection[]",
            "Optional<Connection>",
            "Own");

    private static final String HEAD = """
            package p;

            import io.wsk.annotations.*;
            import io.wsk.runtime.*;
            import java.nio.*;
            import java.util.*;

            class Own {}
            interface Sub extends WskSocket {}
            class Connection { @WskSendBacklogEvent void backlog() {} }
            class Handler { @WskSendBacklogEvent void backlog() {} }
            """;

    @ParameterizedTest
    @EnumSource
    void an_event_offers_nothing_but_its_arguments(CompilerUnderTest compiler) {
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        List<String> expected = new ArrayList<>();
        for (Event event : EVENTS) {
            for (String type : PARAMETERS) {
                String line = "class C%d { %s %s %s handler(%s wrong) { %s } }"
                        .formatted(
                                lines.size(),
                                event.rest(),
                                event.annotation(),
                                event.result(),
                                type,
                                body(event.result()));
                lines.add(line);
                if (!event.offered().contains(type)) {
                    expected.add(lines.size() + ":" + (line.indexOf(" wrong)") + 2) + " [WSK010] " + type + " wrong");
                }
            }
        }

        assertThat(compile(compiler, lines)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource
    void an_event_understands_nothing_but_its_results(CompilerUnderTest compiler) {
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        List<String> expected = new ArrayList<>();
        for (Event event : EVENTS) {
            for (String type : RESULTS) {
                String line = "class C%d { %s %s %s handler() { %s } }"
                        .formatted(lines.size(), event.rest(), event.annotation(), type, body(type));
                lines.add(line);
                boolean isPlainClass = type.equals("Own") && event.annotation().equals("@WskAcceptEvent");
                if (!event.understood().contains(type)) {
                    expected.add(lines.size() + ":" + (line.indexOf(" handler()") + 2)
                            + (isPlainClass ? " [WSK014] Own, which has none" : " [WSK012] handler() returns " + type));
                }
            }
        }

        assertThat(compile(compiler, lines)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeGreaterThan(200);
    }

    private static String body(String result) {
        return switch (result) {
            case "void" -> "";
            case "boolean" -> "return false;";
            case "int", "long", "short", "double" -> "return 0;";
            default -> "return null;";
        };
    }

    /** {@return line, column, id and finding of each diagnostic} */
    private static List<String> compile(CompilerUnderTest compiler, List<String> lines) {
        List<Source> source = List.of(new Source("p/Own.java", String.join("\n", lines)));
        CompilationResult result =
                compiler.isJavac() ? compiler.compile(source, "-Xmaxerrs", "5000") : compiler.compile(source);
        return result.errors().stream().map(SignatureMatrixTest::text).toList();
    }

    private static String text(Report report) {
        String message = report.message().lines().findFirst().orElse("");
        return "%d:%d %s %s"
                .formatted(
                        report.line(),
                        report.column(),
                        message.substring(0, message.indexOf(' ')),
                        message.substring(message.indexOf("found: ") + "found: ".length()));
    }
}
