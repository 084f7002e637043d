package io.wsk.processor.fuzz;

import java.util.List;

/**
 * An event, and what a handler may have to do with it.
 *
 * @param annotation its annotation
 * @param category the category of the classes that handle it
 * @param name what a handler may be called
 * @param arguments what a handler may take: of each list at most one
 * @param results what it may return
 */
record Event(String annotation, String category, String name, List<List<String>> arguments, List<String> results) {
    private static final String R = "io.wsk.runtime.";

    /** Those of the annotations module. */
    static final List<Event> STANDARD = List.of(
            new Event(
                    "WskReceiveEvent",
                    "CONNECTION",
                    "received",
                    List.of(
                            List.of(R + "WskConnectionSocket"),
                            List.of(R + "WskDataIndication", "java.nio.ByteBuffer", "byte[]", "byte..."),
                            List.of(R + "WskReceiveFlags")),
                    List.of("void", R + "ReceiveVerdict", "int", "long", "short", "byte", "char")),
            new Event(
                    "WskDisconnectEvent",
                    "CONNECTION",
                    "disconnected",
                    List.of(List.of(R + "WskConnectionSocket"), List.of(R + "WskDisconnectKind")),
                    List.of("void")),
            new Event(
                    "WskSendBacklogEvent",
                    "CONNECTION",
                    "backlog",
                    List.of(List.of(R + "WskConnectionSocket"), List.of("long")),
                    List.of("void")),
            new Event(
                    "WskAcceptEvent",
                    "LISTEN",
                    "accepted",
                    List.of(List.of(R + "WskListenSocket"), List.of(R + "WskAccept")),
                    List.of(R + "AcceptVerdict")),
            new Event(
                    "WskInspectEvent",
                    "LISTEN",
                    "inspect",
                    List.of(List.of(R + "WskListenSocket"), List.of(R + "WskInspection")),
                    List.of(R + "WskInspectAction")),
            new Event(
                    "WskAbortEvent",
                    "LISTEN",
                    "aborted",
                    List.of(List.of(R + "WskListenSocket"), List.of(R + "WskInspectId")),
                    List.of("void")),
            new Event(
                    "WskReceiveFromEvent",
                    "DATAGRAM",
                    "receivedFrom",
                    List.of(List.of(R + "WskDatagramSocket"), List.of(R + "WskDatagramIndication", R + "WskDatagram")),
                    List.of("void")),
            new Event(
                    "WskSocketDeadEvent",
                    "any",
                    "dead",
                    List.of(List.of(R + "WskSocket"), List.of(R + "WskStatus")),
                    List.of("void")),
            new Event(
                    "WskClientEvent",
                    "CLIENT",
                    "happened",
                    List.of(List.of("int"), List.of("java.nio.ByteBuffer")),
                    List.of(R + "WskStatus")));

    /** {@return whether its annotation says how the callback starts out} */
    boolean hasFlag() {
        return !List.of("LISTEN", "CLIENT", "any").contains(category) || annotation.equals("WskAcceptEvent");
    }

    /** {@return whether a handler of it may stand in a class with handlers of the other} */
    boolean goesWith(Event other) {
        return category.equals(other.category)
                || category.equals("any") && !other.category.equals("CLIENT")
                || other.category.equals("any") && !category.equals("CLIENT");
    }
}
