package io.wsk.processor.plan;

import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.model.Categories;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MentionedKind;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.scan.DispatchInterfaces;
import io.wsk.processor.validate.ExtensionInterfaces;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Finds the dispatch interfaces of a class and the callbacks of its events in them, or reports that they are missing. */
public final class CallbackFinder {
    private static final String DEPENDENCY =
            "<dependency><groupId>io.wsk</groupId><artifactId>wsk-runtime</artifactId>...</dependency>";

    private static final String RUNTIME = "io.wsk.runtime";
    private static final String CLIENT = "io.wsk.runtime.WskClient";
    private static final String EXTENSION = "io.wsk.runtime.dispatch.WskExtensionDispatch";

    private final DispatchInterfaces interfaces;
    private final ExtensionInterfaces extensions;
    private final DiagnosticReport report;
    private boolean missingReported;

    /** {@return a finder for one round} */
    public CallbackFinder(DispatchInterfaces interfaces, ExtensionInterfaces extensions, DiagnosticReport report) {
        this.interfaces = interfaces;
        this.extensions = extensions;
        this.report = report;
    }

    /**
     * {@return the dispatch interfaces that the table implements} A missing one is reported once, not for every class. Those
     * of extensions that no table can implement, alone or besides the others, are left out; so that whoever registers the table
     * for an extension has nothing to complain about, it is one for an extension all the same.
     */
    public Map<TableKind, TypeElement> interfacesOf(HandlerClass subject, Categories categories) {
        Map<TableKind, TypeElement> found = new LinkedHashMap<>();
        boolean isAnyMissing = false;
        for (TableKind kind : categories.implemented()) {
            Optional<TypeElement> type = Optional.of(kind)
                    .filter(TableKind::isKnown)
                    .flatMap(known -> interfaces.find(known.dispatchInterface(), subject.type()));
            type.ifPresent(present -> addIfImplementable(subject, kind, present, found));
            if (kind.isKnown() && type.isEmpty()) {
                isAnyMissing = true;
                reportMissing(subject, kind);
            }
        }
        if (!isAnyMissing && meansExtension(subject) && found.keySet().stream().noneMatch(TableKind::isExtension)) {
            interfaces.find(EXTENSION, subject.type()).ifPresent(type -> found.put(TableKind.ofExtension(type), type));
        }
        return found;
    }

    /** A class of which only a misspelled annotation says that it has handlers has one error already. */
    private void reportMissing(HandlerClass subject, TableKind kind) {
        if (subject.declaration().isPresent() || !subject.handlers().isEmpty()) {
            reportMissing(subject.type(), kind.dispatchInterface(), moduleWith(subject, kind));
        }
    }

    private static boolean meansExtension(HandlerClass subject) {
        return subject.handlers().stream()
                .map(HandlerMethod::event)
                .anyMatch(event -> event.isOfExtension() || event.dispatch().isNamed());
    }

    private void addIfImplementable(
            HandlerClass subject, TableKind kind, TypeElement type, Map<TableKind, TypeElement> found) {
        if (!kind.isExtension()
                || extensions.isImplementable(type, subject.type())
                        && found.values().stream()
                                .noneMatch(other -> interfaces.isClash(other, type, EventMask.getters()))) {
            found.put(kind, type);
        }
    }

    /** {@return the callback that a handler is for, if there is one} */
    public Optional<TableMethod> callbackOf(HandlerMethod handler, Map<TableKind, TypeElement> implemented) {
        EventCallback event = handler.event();
        return implemented.entrySet().stream()
                .filter(entry -> event.kinds().contains(entry.getKey()))
                .findFirst()
                .flatMap(entry -> callbackIn(entry.getValue(), entry.getKey(), event.method()));
    }

    private Optional<TableMethod> callbackIn(TypeElement table, TableKind kind, String name) {
        return interfaces
                .callback(table, name)
                .filter(callback ->
                        !kind.isExtension() || extensions.isCallback(table, callback) && isReadable(callback));
    }

    /** What is not, the compiler reports. */
    private static boolean isReadable(TableMethod callback) {
        return !MentionedKind.unresolved(callback.type())
                && callback.element().getParameters().stream()
                        .allMatch(parameter -> SourceVersion.isName(parameter.getSimpleName()));
    }

    /** {@return a handler for an event, as it would be written} */
    public Optional<String> example(EventCallback event) {
        return event.kinds().stream()
                .flatMap(kind -> interfaces.find(kind.dispatchInterface(), event.annotation()).stream())
                .flatMap(type -> interfaces.callback(type, event.method()).stream())
                .findFirst()
                .map(callback -> event.label() + " " + callback.exampleHandler() + " { ... }");
    }

    /** Reports that the runtime cannot be read, unless a handler class has. */
    public void requireRuntime(TypeElement from) {
        if (interfaces.find(CLIENT, from).isEmpty()) {
            reportMissing(from, CLIENT, RUNTIME);
        }
    }

    private void reportMissing(TypeElement from, String missing, String itsModule) {
        if (missingReported) {
            return;
        }
        missingReported = true;
        Optional<String> module =
                interfaces.moduleOf(from).map(named -> named.getQualifiedName().toString());
        report.add(
                Rule.RUNTIME_MISSING,
                from,
                Position.of(from),
                missing,
                module.map(name -> "the modules that " + name + " reads").orElse("the class path"),
                module.map(name -> "module %s { requires %s; }".formatted(name, itsModule))
                        .orElse(DEPENDENCY));
    }

    private String moduleWith(HandlerClass subject, TableKind kind) {
        return subject.handlers().stream()
                .map(HandlerMethod::event)
                .filter(event -> kind.isExtension() && event.kinds().contains(kind))
                .flatMap(event -> event.dispatch().type().stream())
                .flatMap(type -> interfaces.moduleOf(type).stream())
                .map(module -> module.getQualifiedName().toString())
                .findFirst()
                .orElse(RUNTIME);
    }
}
