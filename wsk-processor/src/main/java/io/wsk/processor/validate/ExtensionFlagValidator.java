package io.wsk.processor.validate;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MaskModel;
import io.wsk.processor.scan.CompiledTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks that the events of an extension have different flags, which only who uses two of them can see. */
public final class ExtensionFlagValidator {
    private static final int NUMBER_OF_FLAGS = 6;

    private final CompiledTypes compiled;
    private final Function<TypeElement, Optional<EventCallback>> events;
    private final DiagnosticReport report;
    private final Set<TypeElement> reported = new HashSet<>();

    /** {@return a validator for one round} */
    public ExtensionFlagValidator(
            CompiledTypes compiled, Function<TypeElement, Optional<EventCallback>> events, DiagnosticReport report) {
        this.compiled = compiled;
        this.events = events;
        this.report = report;
    }

    /** {@return whether an event of an extension may have this flag} */
    static boolean isFlag(int flag) {
        return Integer.bitCount(flag) == 1 && Integer.numberOfTrailingZeros(flag) < NUMBER_OF_FLAGS;
    }

    /** Reports two events of one extension with the same flag; once for all who use both. */
    public void check(HandlerClass subject) {
        Map<String, EventCallback> byFlag = new HashMap<>();
        for (HandlerMethod handler : subject.handlers()) {
            EventCallback event = handler.event();
            if (event.isOfExtension() && isFlag(event.flag())) {
                EventCallback other = byFlag.putIfAbsent(extensionOf(event) + "/" + event.flag(), event);
                if (other != null && !other.callback().equals(event.callback()) && reported.add(event.annotation())) {
                    report(subject, handler, other);
                }
            }
        }
    }

    private void report(HandlerClass subject, HandlerMethod handler, EventCallback other) {
        EventCallback event = handler.event();
        boolean isCompiled = compiled.contains(event.annotation());
        report.add(
                Rule.EXTENSION_FLAG_TWICE,
                isCompiled ? event.annotation() : subject.type(),
                isCompiled
                        ? Position.of(event.annotation(), event.description(), "flag")
                        : Position.of(handler.annotatedMethod(), handler.annotation()),
                event.label(),
                MaskModel.hex(event.flag()),
                other.label(),
                isCompiled
                        ? remedy(subject, event)
                        : "use versions of %s and %s that belong together".formatted(event.label(), other.label()));
    }

    private String remedy(HandlerClass subject, EventCallback event) {
        int taken = Stream.concat(subject.handlers().stream().map(HandlerMethod::event), neighbours(event))
                .filter(other -> extensionOf(other).equals(extensionOf(event)))
                .mapToInt(EventCallback::flag)
                .reduce(0, (all, flag) -> all | flag);
        return IntStream.range(0, NUMBER_OF_FLAGS)
                .map(bit -> 1 << bit)
                .filter(flag -> (taken & flag) == 0)
                .mapToObj("flag = 0x%02X"::formatted)
                .findFirst()
                .orElse("move %s to another extension, because this one has no flag left".formatted(event.label()));
    }

    /** Nothing lists the events of an extension, but they stand together. */
    private Stream<EventCallback> neighbours(EventCallback event) {
        Element around = event.annotation().getEnclosingElement();
        return around == null
                ? Stream.empty()
                : ElementFilter.typesIn(around.getEnclosedElements()).stream()
                        .flatMap(type -> events.apply(type).stream());
    }

    private static String extensionOf(EventCallback event) {
        return event.kinds().first().dispatchInterface();
    }
}
