package io.wsk.processor.plan;

import io.wsk.annotations.WskCategory;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.scan.DispatchInterfaces;
import io.wsk.processor.scan.HandlerScanner;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Names the event annotations of a category. Nothing lists them, but ours are called after their callback: {@code receiveEvent}
 * of {@code WskReceiveEvent}.
 */
public final class KnownEvents {
    private static final String PREFIX = "io.wsk.annotations.Wsk";

    private final DispatchInterfaces interfaces;
    private final HandlerScanner scanner;

    /** {@return the events as they can be seen in one round} */
    public KnownEvents(DispatchInterfaces interfaces, HandlerScanner scanner) {
        this.interfaces = interfaces;
        this.scanner = scanner;
    }

    /** {@return the annotations for the callbacks that only this category has, as they would be written in a module} */
    List<String> of(WskCategory category, TypeElement from) {
        return interfaces.find(category.dispatchInterface(), from).stream()
                .flatMap(type -> interfaces.callbackNames(type).stream())
                .flatMap(callback -> event(callback, from))
                .filter(event -> isOnlyOf(category, event))
                .map(EventCallback::label)
                .toList();
    }

    private Stream<EventCallback> event(String callback, Element from) {
        String name = callback.substring(0, 1).toUpperCase(Locale.ROOT) + callback.substring(1);
        return interfaces.find(PREFIX + name, from).flatMap(scanner::eventOf).stream();
    }

    /** A stream socket has the events of others. */
    private static boolean isOnlyOf(WskCategory category, EventCallback event) {
        return event.kinds().contains(TableKind.of(category))
                && event.kinds().stream()
                        .map(TableKind::category)
                        .allMatch(other -> other == category || other == WskCategory.STREAM);
    }
}
