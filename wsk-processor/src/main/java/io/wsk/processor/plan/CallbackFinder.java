package io.wsk.processor.plan;

import io.wsk.annotations.WskCategory;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.Categories;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.scan.DispatchInterfaces;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Finds the dispatch interfaces of a class and the callbacks of its events in them, or reports that they are missing. */
public final class CallbackFinder {
    private static final String DEPENDENCY =
            "<dependency><groupId>io.wsk</groupId><artifactId>wsk-runtime</artifactId>...</dependency>";

    private final DispatchInterfaces interfaces;
    private final DiagnosticReport report;
    private boolean missingReported;

    /** {@return a finder for one round} */
    public CallbackFinder(DispatchInterfaces interfaces, DiagnosticReport report) {
        this.interfaces = interfaces;
        this.report = report;
    }

    /** {@return the dispatch interfaces of these categories} A missing one is reported once, not for every class. */
    public Map<WskCategory, TypeElement> interfacesOf(HandlerClass subject, Categories categories) {
        Map<WskCategory, TypeElement> found = new LinkedHashMap<>();
        for (WskCategory category : categories.implemented()) {
            interfaces
                    .find(category.dispatchInterface(), subject.type())
                    .ifPresentOrElse(type -> found.put(category, type), () -> reportMissing(subject, category));
        }
        return found;
    }

    /** {@return the callback that a handler is for} */
    public Optional<TableMethod> callbackOf(
            HandlerClass subject, HandlerMethod handler, Map<WskCategory, TypeElement> implemented) {
        EventCallback event = handler.event();
        Optional<TypeElement> type = implemented.entrySet().stream()
                .filter(entry -> event.categories().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        Optional<TableMethod> callback = type.flatMap(table -> interfaces.callback(table, event.method()));
        if (type.isPresent() && callback.isEmpty()) {
            report.add(
                    Rule.CALLBACK_UNKNOWN,
                    subject.type(),
                    Position.of(handler.annotatedMethod(), handler.annotation()),
                    event.label(),
                    event.method(),
                    type.get().getSimpleName());
        }
        return callback;
    }

    /** {@return a handler for an event, as it would be written} */
    public Optional<String> example(EventCallback event) {
        return event.categories().stream()
                .flatMap(category -> interfaces.find(category.dispatchInterface(), event.annotation()).stream())
                .flatMap(type -> interfaces.callback(type, event.method()).stream())
                .findFirst()
                .map(callback -> event.label() + " " + callback.exampleHandler() + " { ... }");
    }

    private void reportMissing(HandlerClass subject, WskCategory category) {
        if (missingReported) {
            return;
        }
        missingReported = true;
        Optional<String> module = interfaces
                .moduleOf(subject.type())
                .map(named -> named.getQualifiedName().toString());
        report.add(
                Rule.RUNTIME_MISSING,
                subject.type(),
                Position.of(subject.type()),
                category.dispatchInterface(),
                module.map(name -> "the modules that " + name + " reads").orElse("the class path"),
                module.map(name -> "module " + name + " { requires io.wsk.runtime; }")
                        .orElse(DEPENDENCY));
    }
}
