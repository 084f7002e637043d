package io.wsk.processor.validate;

import io.wsk.annotations.WskCategory;
import io.wsk.processor.diagnostic.NearestName;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.diagnostic.WordList;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.DispatchInterfaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** Checks which callback an event annotation names: its categories, its dispatch interface, and the method there. */
final class EventCallbackValidator {
    private final DispatchInterfaces interfaces;
    private final ExtensionInterfaces extensions;
    private final CompiledTypes compiled;

    EventCallbackValidator(DispatchInterfaces interfaces, ExtensionInterfaces extensions, CompiledTypes compiled) {
        this.interfaces = interfaces;
        this.extensions = extensions;
        this.compiled = compiled;
    }

    /** {@return what is wrong} What follows from a mistake is none. */
    List<EventMistake> mistakes(EventCallback event, Set<TableKind> kinds) {
        List<EventMistake> mistakes = new ArrayList<>();
        checkDispatch(event).ifPresent(mistakes::add);
        Optional<EventMistake> inInterface = checkInterface(event);
        inInterface.ifPresent(mistakes::add);
        if (inInterface.isEmpty()) {
            kinds.stream()
                    .flatMap(kind -> interfaces.find(kind.dispatchInterface(), event.annotation()).stream())
                    .filter(interfaces::isResolved)
                    .flatMap(type -> checkCallback(event, type).stream())
                    .findFirst()
                    .ifPresent(mistakes::add);
        }
        return mistakes;
    }

    private static Optional<EventMistake> checkDispatch(EventCallback event) {
        String categories = event.categories().stream().map(WskCategory::name).collect(Collectors.joining(" and "));
        if (event.isOfExtension() && event.categories().size() > 1) {
            return Optional.of(EventMistake.of(
                    Rule.EXTENSION_DISPATCH,
                    event,
                    "categories",
                    event.label(),
                    "the categories " + categories,
                    "categories = WskCategory.EXTENSION"));
        }
        if (event.isOfExtension() && !event.dispatch().isNamed()) {
            return Optional.of(EventMistake.of(
                    Rule.EXTENSION_DISPATCH,
                    event,
                    "categories",
                    event.label(),
                    "the category " + categories + " and no dispatch interface",
                    "dispatch = ...Dispatch.class, the interface that declares " + event.method()));
        }
        if (!event.isOfExtension() && event.dispatch().isNamed()) {
            String name = event.dispatch().type().map(TypeText::of).orElse("...");
            return Optional.of(EventMistake.of(
                    Rule.EXTENSION_DISPATCH,
                    event,
                    "dispatch",
                    event.label(),
                    "the category " + categories + " and dispatch = " + name + ".class",
                    "categories = WskCategory.EXTENSION, or remove dispatch"));
        }
        return Optional.empty();
    }

    private Optional<EventMistake> checkInterface(EventCallback event) {
        if (event.isOfExtension() && event.noClassIn("dispatch").isPresent()) {
            return event.noClassIn("dispatch")
                    .map(type -> EventMistake.of(
                            Rule.EXTENSION_INTERFACE,
                            event,
                            "dispatch",
                            TypeText.of(type),
                            "is no interface",
                            "dispatch = ...Dispatch.class, the interface that declares " + event.method()));
        }
        return event.dispatch()
                .type()
                .filter(type -> event.isOfExtension() && interfaces.isResolved(type))
                .flatMap(type -> extensions.fault(type, event).map(fault -> {
                    String name = TypeText.of(type);
                    String declaration =
                            "interface %s<C> extends WskExtensionDispatch<C> { ... }, with default methods only"
                                    .formatted(type.getSimpleName());
                    return EventMistake.of(
                            Rule.EXTENSION_INTERFACE,
                            event,
                            "dispatch",
                            name,
                            fault,
                            HandlerClassValidator.isPublic(event.annotation()) ? "public " + declaration : declaration);
                }));
    }

    private Optional<EventMistake> checkCallback(EventCallback event, TypeElement type) {
        Optional<TableMethod> callback = interfaces.callback(type, event.method());
        String name = TypeText.of(type);
        if (callback.isEmpty()) {
            List<String> names = interfaces.callbackNames(type).stream()
                    .map(known -> "\"" + known + "\"")
                    .toList();
            String fix = compiled.contains(event.annotation())
                    ? "method = "
                            + NearestName.of("\"" + event.method() + "\"", names)
                                    .orElseGet(() -> WordList.or(names))
                    : "use versions of " + event.label() + " and of " + name + " that belong together";
            String named = event.method().isEmpty() ? "\"\"" : event.method();
            return Optional.of(
                    EventMistake.of(Rule.CALLBACK_UNKNOWN, event, "method", event.label(), named, name, fix));
        }
        return event.isOfExtension()
                ? callback.filter(method -> !extensions.isCallback(type, method))
                        .map(method -> EventMistake.of(
                                Rule.EXTENSION_CALLBACK,
                                event,
                                "method",
                                name + "." + method.signature(),
                                ExtensionInterfaces.proposal(type, method)))
                : Optional.empty();
    }
}
