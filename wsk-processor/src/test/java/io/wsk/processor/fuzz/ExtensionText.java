package io.wsk.processor.fuzz;

import java.util.List;

/** Writes events of third parties: a dispatch interface, and an annotation for one of its callbacks. */
final class ExtensionText {
    private static final List<String> CATEGORIES = List.of(
            "WskCategory.CONNECTION",
            "WskCategory.LISTEN",
            "{}",
            "{WskCategory.EXTENSION, WskCategory.LISTEN}",
            "WskCategory.INFERRED",
            "Missing.X",
            "null",
            "{WskCategory.EXTENSION, WskCategory.EXTENSION}",
            "1",
            "WskCategory.MISSING",
            "{WskCategory.EXTENSION, Missing.X}",
            "lib.Constants.FIRST",
            "{WskCategory.LISTEN, WskCategory.CONNECTION, WskCategory.DATAGRAM, WskCategory.STREAM, WskCategory.CLIENT}");
    private static final List<String> DISPATCHES = List.of(
            "void.class",
            "int.class",
            "int[].class",
            "String.class",
            "Runnable.class",
            "Missing.class",
            "lib.GoneDispatch.class",
            "io.wsk.runtime.dispatch.WskConnectionDispatch.class",
            "io.wsk.runtime.dispatch.WskExtensionDispatch.class",
            "lib.Events.PulseDispatch.class",
            "null",
            "SignalDispatch",
            "\"SignalDispatch\"",
            "SignalDispatch[].class",
            "Signal.class",
            "{SignalDispatch.class}",
            "T.class",
            "Handler.class",
            "lib.Hidden.class");
    private static final List<String> METHODS = List.of(
            "\"\"",
            "\"missing\"",
            "\"eventMask\"",
            "\"toString\"",
            "\"receiveEvent\"",
            "\"otherEvent\"",
            "null",
            "1",
            "Missing.NAME",
            "lib.Constants.NAME",
            "\"a b\"",
            "\"class\"",
            "\"%s\"",
            "\"$L\"",
            "{\"signalEvent\"}",
            "\"enabledEventMask\"");
    private static final List<String> FLAGS = List.of(
            "0",
            "-1",
            "0x40",
            "3",
            "0x80000000",
            "1L",
            "\"1\"",
            "Missing.FLAG",
            "null",
            "{1}",
            "1 << 5",
            "1 / 0",
            "lib.Constants.FIRST",
            "WskEventFlags.WSK_EVENT_RECEIVE",
            "0x100000000");
    private static final List<String> OTHERS = List.of(
            "Signal.class",
            "WskReceiveEvent.class",
            "WskDisconnectEvent.class",
            "String.class",
            "int.class",
            "Missing.class",
            "void.class",
            "lib.Gone.class",
            "lib.Events.Third.class",
            "null",
            "lib.OddEvents.RequiresGone.class",
            "Deprecated.class");
    private static final List<String> HEADS = List.of(
            "interface SignalDispatch<C>",
            "interface SignalDispatch<C, D> extends WskExtensionDispatch<C>",
            "interface SignalDispatch extends WskExtensionDispatch<String>",
            "class SignalDispatch<C>",
            "abstract class SignalDispatch<C> implements WskExtensionDispatch<C>",
            "enum SignalDispatch",
            "interface SignalDispatch<C extends Runnable> extends WskExtensionDispatch<C>",
            "interface SignalDispatch<C> extends WskExtensionDispatch<String>",
            "interface SignalDispatch<C> extends WskExtensionDispatch",
            "interface SignalDispatch<C> extends WskExtensionDispatch<? super C>",
            "interface SignalDispatch<C> extends WskExtensionDispatch<java.util.List<C>>",
            "interface SignalDispatch<C> extends WskExtensionDispatch<C>, Missing<C>",
            "interface SignalDispatch<C> extends WskExtensionDispatch<Missing>",
            "interface SignalDispatch<C> extends WskExtensionDispatch<C>, lib.GoneInterface",
            "interface SignalDispatch<C> extends SignalDispatch<C>",
            "interface SignalDispatch<C> extends WskExtensionDispatch<C>, WskConnectionDispatch<C>",
            "interface SignalDispatch<C> extends lib.Events.PulseDispatch<C>",
            "interface SignalDispatch<C extends C> extends WskExtensionDispatch<C>",
            "interface SignalDispatch<C extends Missing> extends WskExtensionDispatch<C>",
            "interface SignalDispatch<Object> extends WskExtensionDispatch<Object>",
            "sealed interface SignalDispatch<C> extends WskExtensionDispatch<C> permits Missing",
            "interface SignalDispatch<C> extends WskExtensionDispatch<C, C>",
            "@interface SignalDispatch",
            "private interface SignalDispatch<C> extends WskExtensionDispatch<C>");
    /**
     * A callback that any table can have.
     *
     * @param declaration its declaration
     * @param arguments what a handler may take
     * @param results what a handler may return
     */
    private record Callback(String declaration, List<List<String>> arguments, List<String> results) {}

    private static final List<Callback> CALLBACKS = List.of(
            new Callback(
                    "default void signalEvent(C context, WskConnectionSocket socket, long count) {}",
                    List.of(List.of("WskConnectionSocket"), List.of("long")),
                    List.of("void")),
            new Callback(
                    "default int signalEvent(C context, long count) { return 0; }",
                    List.of(List.of("long")),
                    List.of("int")),
            new Callback(
                    "default void signalEvent(C context, Iterable<String> texts) {}",
                    List.of(List.of("Iterable<String>", "String")),
                    List.of("void")),
            new Callback(
                    "default void signalEvent(C socket, java.util.List<? extends java.nio.ByteBuffer> data) {}",
                    List.of(List.of("java.util.List<? extends java.nio.ByteBuffer>")),
                    List.of("void")),
            new Callback(
                    "default String signalEvent(C c, WskDataIndication data, java.util.Map<String, int[]>[]... more) { return null; }",
                    List.of(List.of("WskDataIndication", "byte[]"), List.of("java.util.Map<String, int[]>[][]")),
                    List.of("String")),
            new Callback(
                    "default WskStatus signalEvent(C context, WskAccept accept, WskDatagramIndication data) { return null; }",
                    List.of(List.of("WskAccept"), List.of("WskDatagramIndication", "WskDatagram")),
                    List.of("WskStatus")));
    private static final List<String> ODD_CALLBACKS = List.of(
            "void signalEvent(C context);",
            "default void signalEvent() {}",
            "default void signalEvent(String context) {}",
            "static <C> void signalEvent(C context) {}",
            "private void signalEvent(C context) {}",
            "default <T> void signalEvent(C context, T value) {}",
            "default void signalEvent(C context, C other) {}",
            "default C signalEvent(C context) { return context; }",
            "default void signalEvent(Object context) {}",
            "default void signalEvent(C context, java.util.List<C> others) {}",
            "default void signalEvent(C context, Missing x) {}",
            "default Missing signalEvent(C context) { return null; }",
            "default void signalEvent(C... context) {}",
            "default void signalEvent(C context, long context) {}",
            "default void signalEvent(C context) throws Exception {}",
            "default void signalEvent(C context, lib.Gone gone) {}",
            "default void signalEvent(C context, @Missing long count) {}",
            "default <C> void signalEvent(C context) {}",
            "default void signalEvent(C context, Iterable texts) {}",
            "default void signalEvent(C context, Iterable<?> texts) {}",
            "default void signalEvent(C context, Iterable<Missing> x) {}",
            "default void signalEvent(C context, java.util.List<? super String> texts) {}",
            "default void signalEvent(C context, WskDataIndication data, java.nio.ByteBuffer other) {}",
            "default void signalEvent(C context, long a, long b) {}",
            "default void signalEvent(C context, T t) {}",
            "default void signalEvent(C context) {} default void signalEvent(C context, int x) {}",
            "default void signalEvent(C context, long TABLE, int EVENT_MASK) {}",
            "default void signalEvent(C TABLE) {}",
            "default void signalEvent(C context, lib.Hidden hidden) {}",
            "default void signalEvent(C context, Private p) {}",
            "@Deprecated default void signalEvent(C context) {}",
            "default void signalEvent(C context, int x) { return 1; }",
            "default void signalEvent(C context, java.util.Map<String, java.util.List<? extends Number>>[] x) {}");
    private static final List<String> MEMBERS = List.of(
            "void abstractOne(C context);",
            "int TABLE = 1;",
            "int EVENT_MASK = 2;",
            "class Handler {}",
            "class Object {}",
            "class WskConnectionSocket {}",
            "interface Override {}",
            "String Handler = \"\";",
            "int eventMask(int x);",
            "default int enabledEventMask() { return 1; }",
            "default int eventMask() { return 1; }",
            "boolean equals(Object other);",
            "default String staticEventMask() { return null; }",
            "default int acceptedEventMask() { return 0; }",
            "default boolean implementsSignal() { return false; }",
            "default int implementsSignal() { return 0; }",
            "default Object runOn() { return null; }",
            "static void helper() {}",
            "String toString();",
            "class String {}",
            "String context = \"\";",
            "int WSK_EVENT_SEND_BACKLOG = 1;",
            "private static void hidden() {}",
            "int eventMask();",
            "default void signalEvents(C context) {}",
            "class Echo {} class Outer {} class Inner {}",
            "long java = 1;",
            "Object io = null;",
            "class WskEventFlags {}",
            "class C {}",
            "class SuppressWarnings {}");

    private final Dice dice;
    private final Callback callback;

    ExtensionText(Dice dice) {
        this.dice = dice;
        this.callback = CALLBACKS.get(dice.below(CALLBACKS.size()));
    }

    /** {@return the event} Its annotation and its dispatch interface are in the same package. */
    Event event() {
        return dice.oneIn(4)
                ? new Event("lib.Events.Pulse", "EXTENSION", "pulse", List.of(List.of("long")), List.of("void"))
                : new Event("Signal", "EXTENSION", "signalled", callback.arguments(), callback.results());
    }

    /** {@return the annotation of the event} */
    String annotation() {
        StringBuilder text = new StringBuilder("@WskEventCallback(\n");
        text.append("    categories = ")
                .append(dice.pick(List.of("WskCategory.EXTENSION"), CATEGORIES))
                .append(",\n");
        if (!dice.odd()) {
            text.append("    dispatch = ")
                    .append(dice.pick(List.of("SignalDispatch.class"), DISPATCHES))
                    .append(",\n");
        }
        if (dice.odd()) {
            text.append("    ")
                    .append(dice.pick("requires", "expects"))
                    .append(" = ")
                    .append(dice.pick(OTHERS))
                    .append(",\n");
        }
        text.append("    flag = ")
                .append(dice.pick(List.of("0x01", "0x20"), FLAGS))
                .append(",\n");
        text.append("    method = ")
                .append(dice.pick(List.of("\"signalEvent\""), METHODS))
                .append(")\n");
        text.append(dice.odd() ? dice.pick("class", "private @interface", "public @interface") : "@interface")
                .append(" Signal {\n");
        if (dice.oneIn(2)) {
            text.append("    ")
                    .append(dice.pick(
                            List.of(
                                    "WskEnabled enabled() default WskEnabled.ON;",
                                    "WskEnabled enabled() default WskEnabled.OFF;"),
                            List.of(
                                    "WskEnabled enabled() default WskEnabled.STATIC;",
                                    "WskEnabled enabled() default Missing.X;",
                                    "WskEnabled enabled();",
                                    "int enabled() default 1;",
                                    "String enabled() default null;",
                                    "WskEnabled[] enabled() default {};",
                                    "Missing enabled() default Missing.X;",
                                    "WskEnabled enabled;",
                                    "Signal enabled() default @Signal;",
                                    "WskEnabled enabled(int x) default WskEnabled.ON;")))
                    .append('\n');
        }
        return text.append("}\n").toString();
    }

    /** {@return the dispatch interface} */
    String dispatchInterface() {
        String head = dice.pick(List.of("interface SignalDispatch<C> extends WskExtensionDispatch<C>"), HEADS);
        StringBuilder text = new StringBuilder(head + " {\n");
        text.append("    ")
                .append(dice.pick(List.of(callback.declaration()), ODD_CALLBACKS))
                .append('\n');
        if (dice.oneIn(3)) {
            text.append("    default void otherEvent(C context) {}\n");
        }
        while (dice.odd()) {
            text.append("    ").append(dice.pick(MEMBERS)).append('\n');
        }
        return text.append("}\n").toString();
    }
}
