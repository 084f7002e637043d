package io.wsk.processor.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Report files made by hand, for tests of what is done with them. */
public final class SampleReports {
    private static final Flag ACCEPT = new Flag("ACCEPT", 0x200);
    private static final Flag RECEIVE = new Flag("RECEIVE", 0x40);
    private static final Flag DISCONNECT = new Flag("DISCONNECT", 0x80);

    private SampleReports() {}

    /** {@return what the files say together} */
    public static CallbackSets sets(ReportFile... files) {
        SortedMap<String, ReportFile> byName = new TreeMap<>();
        for (ReportFile file : files) {
            byName.put(file.className(), file);
        }
        return new CallbackSets(byName, new TreeSet<>());
    }

    /** {@return a class with receive and disconnect} */
    public static HandlersReport connection(String className, ReportedDiagnostic... diagnostics) {
        return connection(
                className,
                List.of(
                        handler(className, "disconnectEvent", DISCONNECT, StartState.ON, "disconnected()"),
                        handler(className, "receiveEvent", RECEIVE, StartState.ON, "received(ByteBuffer)")),
                diagnostics);
    }

    /** {@return a class with these handlers} */
    public static HandlersReport connection(
            String className, List<Handler> handlers, ReportedDiagnostic... diagnostics) {
        return new HandlersReport(
                className,
                className + "Dispatch",
                "CONNECTION",
                "LOOP",
                List.of(new DispatchInterface(
                        "io.wsk.runtime.dispatch.WskConnectionDispatch",
                        List.of("disconnectEvent", "receiveEvent", "sendBacklogEvent"))),
                position(className, 5),
                List.of(
                        mask("EVENT_MASK", handlers, StartState.values()),
                        mask("ENABLED_EVENT_MASK", handlers, StartState.ON),
                        mask("STATIC_EVENT_MASK", handlers, StartState.STATIC)),
                handlers,
                List.of(),
                List.of(diagnostics));
    }

    /** {@return a class whose accept handler returns another one} */
    public static HandlersReport listener(String className, String accepted) {
        Handler accept = handler(className, "acceptEvent", ACCEPT, StartState.ON, "accepted(WskAccept)");
        return new HandlersReport(
                className,
                className + "Dispatch",
                "LISTEN",
                "LOOP",
                List.of(new DispatchInterface(
                        "io.wsk.runtime.dispatch.WskListenDispatch",
                        List.of("abortEvent", "acceptEvent", "inspectEvent"))),
                position(className, 5),
                List.of(
                        mask("EVENT_MASK", List.of(accept), StartState.ON),
                        mask("ENABLED_EVENT_MASK", List.of(accept), StartState.ON),
                        mask("STATIC_EVENT_MASK", List.of(accept), StartState.STATIC),
                        new Mask("ACCEPTED_EVENT_MASK", List.of("RECEIVE", "DISCONNECT"), 0xC0)),
                List.of(accept),
                List.of(new Link("acceptEvent", "accepted(WskAccept)", accepted, accepted + "Dispatch")),
                List.of());
    }

    /** {@return an application with these handler classes} */
    public static ApplicationReport application(String className, String... handlerClasses) {
        return new ApplicationReport(
                className,
                className + "Registration",
                List.of(handlerClasses),
                new Mask("STATIC_EVENT_MASK", List.of("RECEIVE"), 0x40),
                position(className, 9),
                List.of());
    }

    /** {@return a handler} */
    public static Handler handler(String className, String callback, Flag flag, StartState start, String signature) {
        return new Handler(
                "io.wsk.annotations.Wsk" + callback.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + callback.substring(1),
                callback,
                Optional.empty(),
                Optional.of(flag),
                start,
                signature,
                className,
                new SourcePosition(
                        className + "." + signature, position(className, 7).place()));
    }

    /** {@return an error} */
    public static ReportedDiagnostic error(String className, String message) {
        return new ReportedDiagnostic("WSK010", "ERROR", "[WSK010] " + message, position(className, 8));
    }

    private static Mask mask(String name, List<Handler> handlers, StartState... states) {
        List<Flag> flags = handlers.stream()
                .filter(handler -> List.of(states).contains(handler.start()))
                .flatMap(handler -> handler.flag().stream())
                .sorted(java.util.Comparator.comparingInt(Flag::value))
                .toList();
        return new Mask(
                name,
                flags.stream().map(Flag::name).toList(),
                flags.stream().mapToInt(Flag::value).sum());
    }

    private static SourcePosition position(String className, int line) {
        return new SourcePosition(
                className.substring(className.lastIndexOf('.') + 1),
                Optional.of(new SourcePosition.Place(className.replace('.', '/') + ".java", line, 3)));
    }
}
