package io.wsk.processor.validate;

import com.palantir.javapoet.ClassName;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.NearestName;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.diagnostic.WordList;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MaskModel;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.DispatchInterfaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Checks what event annotations say about themselves. The mistakes of one that is being compiled are reported there, whoever
 * uses it; those of a class file once, at a handler.
 */
public final class EventDefinitionValidator {
    /** By its name: in the shaded jar the class of our own is called something else. */
    private static final ClassName ENABLED = ClassName.get("io.wsk.annotations", "WskEnabled");

    /** What is wrong with an annotation, and where it says so. */
    private record Mistake(Rule rule, Position position, List<Object> arguments) {
        static Mistake of(Rule rule, EventCallback event, String value, Object... arguments) {
            Position position = Position.of(event.annotation(), event.description(), value);
            return new Mistake(rule, position, List.of(arguments));
        }
    }

    private final DispatchInterfaces interfaces;
    private final ExtensionInterfaces extensions;
    private final CompiledTypes compiled;
    private final Function<TypeElement, Optional<EventCallback>> events;
    private final DiagnosticReport report;
    private final Set<TypeElement> reported = new HashSet<>();
    private final Set<Use> faultless = new HashSet<>();

    /** An event annotation in a table of these kinds. */
    private record Use(TypeElement annotation, Set<TableKind> kinds) {}

    /** {@return a validator for one round} */
    public EventDefinitionValidator(
            DispatchInterfaces interfaces,
            ExtensionInterfaces extensions,
            CompiledTypes compiled,
            Function<TypeElement, Optional<EventCallback>> events,
            DiagnosticReport report) {
        this.interfaces = interfaces;
        this.extensions = extensions;
        this.compiled = compiled;
        this.events = events;
        this.report = report;
    }

    /** Reports what is wrong with an event annotation that is being compiled. */
    public void check(EventCallback event) {
        for (Mistake mistake : mistakes(event, event.kinds())) {
            report.add(
                    mistake.rule(),
                    event.annotation(),
                    mistake.position(),
                    mistake.arguments().toArray());
        }
    }

    /** Reports an event annotation of no category. */
    public void reportWithoutCategory(TypeElement annotation, AnnotationMirror description) {
        report.add(
                Rule.EVENT_CATEGORY,
                annotation,
                Position.of(annotation, description, "categories"),
                "@" + annotation.getSimpleName());
    }

    /** Reports what is wrong with the annotation of a handler, if it comes from a class file. */
    public void check(HandlerClass subject, HandlerMethod handler, Collection<TableKind> implemented) {
        EventCallback event = handler.event();
        if (compiled.contains(event.annotation())) {
            return;
        }
        SortedSet<TableKind> kinds = event.kinds();
        kinds.retainAll(implemented);
        Use use = new Use(event.annotation(), kinds);
        if (faultless.contains(use)) {
            return;
        }
        List<Mistake> mistakes = mistakes(event, kinds);
        if (event.isDispatchMissing()) {
            mistakes.add(Mistake.of(
                    Rule.EXTENSION_INTERFACE,
                    event,
                    "dispatch",
                    "that of " + event.label(),
                    "does not exist here",
                    "compile with all that " + event.label() + " needs"));
        }
        if (mistakes.isEmpty()) {
            faultless.add(use);
        } else if (reported.add(event.annotation())) {
            Position position = Position.of(handler.annotatedMethod(), handler.annotation());
            mistakes.forEach(mistake -> report.add(
                    mistake.rule(),
                    subject.type(),
                    position,
                    mistake.arguments().toArray()));
        }
    }

    private List<Mistake> mistakes(EventCallback event, Set<TableKind> kinds) {
        List<Mistake> mistakes = new ArrayList<>();
        checkDispatch(event).ifPresent(mistakes::add);
        Optional<Mistake> inInterface = checkInterface(event);
        inInterface.ifPresent(mistakes::add);
        if (inInterface.isEmpty()) {
            kinds.stream()
                    .flatMap(kind -> interfaces.find(kind.dispatchInterface(), event.annotation()).stream())
                    .filter(interfaces::isResolved)
                    .flatMap(type -> checkCallback(event, type).stream())
                    .findFirst()
                    .ifPresent(mistakes::add);
        }
        checkPartner(event, "requires", event.requires()).ifPresent(mistakes::add);
        checkPartner(event, "expects", event.expects()).ifPresent(mistakes::add);
        checkRetention(event).ifPresent(mistakes::add);
        Optional<Mistake> enabled = checkEnabled(event);
        enabled.ifPresent(mistakes::add);
        if (event.isOfExtension()) {
            checkFlag(event).ifPresent(mistakes::add);
            checkStatic(event).filter(mistake -> enabled.isEmpty()).ifPresent(mistakes::add);
        }
        return mistakes;
    }

    private static Optional<Mistake> checkDispatch(EventCallback event) {
        String categories = event.categories().stream().map(WskCategory::name).collect(Collectors.joining(" and "));
        if (event.isOfExtension() && event.categories().size() > 1) {
            return Optional.of(Mistake.of(
                    Rule.EXTENSION_DISPATCH,
                    event,
                    "categories",
                    event.label(),
                    "the categories " + categories,
                    "categories = WskCategory.EXTENSION"));
        }
        if (event.isOfExtension() && !event.dispatch().isNamed()) {
            return Optional.of(Mistake.of(
                    Rule.EXTENSION_DISPATCH,
                    event,
                    "categories",
                    event.label(),
                    "the category " + categories + " and no dispatch interface",
                    "dispatch = ...Dispatch.class, the interface that declares " + event.method()));
        }
        if (!event.isOfExtension() && event.dispatch().isNamed()) {
            String name = event.dispatch().type().map(TypeText::of).orElse("...");
            return Optional.of(Mistake.of(
                    Rule.EXTENSION_DISPATCH,
                    event,
                    "dispatch",
                    event.label(),
                    "the category " + categories + " and dispatch = " + name + ".class",
                    "categories = WskCategory.EXTENSION, or remove dispatch"));
        }
        return Optional.empty();
    }

    private Optional<Mistake> checkInterface(EventCallback event) {
        if (event.isOfExtension() && event.noClassIn("dispatch").isPresent()) {
            return event.noClassIn("dispatch")
                    .map(type -> Mistake.of(
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
                    return Mistake.of(
                            Rule.EXTENSION_INTERFACE,
                            event,
                            "dispatch",
                            name,
                            fault,
                            HandlerClassValidator.isPublic(event.annotation()) ? "public " + declaration : declaration);
                }));
    }

    private Optional<Mistake> checkCallback(EventCallback event, TypeElement type) {
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
            return Optional.of(Mistake.of(Rule.CALLBACK_UNKNOWN, event, "method", event.label(), named, name, fix));
        }
        return event.isOfExtension()
                ? callback.filter(method -> !extensions.isCallback(type, method))
                        .map(method -> Mistake.of(
                                Rule.EXTENSION_CALLBACK,
                                event,
                                "method",
                                name + "." + method.signature(),
                                ExtensionInterfaces.proposal(type, method)))
                : Optional.empty();
    }

    private static Optional<Mistake> checkFlag(EventCallback event) {
        return ExtensionFlagValidator.isFlag(event.flag())
                ? Optional.empty()
                : Optional.of(
                        Mistake.of(Rule.EXTENSION_FLAG, event, "flag", event.label(), MaskModel.hex(event.flag())));
    }

    private static Optional<Mistake> checkStatic(EventCallback event) {
        if (event.enabled() != WskEnabled.STATIC) {
            return Optional.empty();
        }
        Element element = enabledOf(event).map(Element.class::cast).orElse(event.annotation());
        return Optional.of(new Mistake(
                Rule.EXTENSION_STATIC,
                Position.of(element),
                List.of("enabled() default STATIC in " + event.label(), "default WskEnabled.ON, or OFF")));
    }

    private Optional<Mistake> checkPartner(EventCallback event, String element, Optional<TypeElement> partner) {
        Optional<Mistake> noClass = event.noClassIn(element)
                .map(type -> Mistake.of(
                        Rule.EVENT_PARTNER,
                        event,
                        element,
                        event.label(),
                        element,
                        TypeText.of(type) + ", which is no event annotation",
                        groupOf(event)));
        if (noClass.isPresent()) {
            return noClass;
        }
        return partner.flatMap(type -> {
            Optional<EventCallback> other = events.apply(type);
            boolean fits = other.isPresent() && other.get().kinds().stream().anyMatch(event.kinds()::contains);
            return fits
                    ? Optional.empty()
                    : Optional.of(Mistake.of(
                            Rule.EVENT_PARTNER,
                            event,
                            element,
                            event.label(),
                            element,
                            TypeText.of(type)
                                    + other.map(found -> ", an event " + groupOf(found))
                                            .orElse(", which is no event annotation"),
                            groupOf(event)));
        });
    }

    private static String groupOf(EventCallback event) {
        return event.isOfExtension()
                ? "of extension " + event.dispatch().type().map(TypeText::of).orElse("...")
                : "of category "
                        + WordList.or(event.categories().stream()
                                .map(WskCategory::name)
                                .sorted()
                                .toList());
    }

    private static Optional<Mistake> checkRetention(EventCallback event) {
        boolean isLost = event.annotation().getAnnotationMirrors().stream()
                .filter(annotation -> annotation.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals("java.lang.annotation.Retention"))
                .flatMap(annotation -> annotation.getElementValues().values().stream())
                .anyMatch(value -> value.getValue() instanceof VariableElement policy
                        && policy.getSimpleName().contentEquals("SOURCE"));
        return isLost
                ? Optional.of(
                        new Mistake(Rule.EVENT_RETENTION, Position.of(event.annotation()), List.of(event.label())))
                : Optional.empty();
    }

    /** An {@code enabled()} that could not say anything. An event of an extension needs a flag anyhow. */
    private static Optional<Mistake> checkEnabled(EventCallback event) {
        return enabledOf(event).flatMap(element -> {
            String type = TypeText.of(element.getReturnType());
            boolean isEnabled = element.getReturnType() instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement named
                    && ClassName.get(named).equals(ENABLED);
            if (isEnabled && (event.flag() != 0 || event.isOfExtension())
                    || element.getReturnType().getKind() == TypeKind.ERROR) {
                return Optional.empty();
            }
            return Optional.of(new Mistake(
                    Rule.EVENT_ENABLED,
                    Position.of(element),
                    List.of(
                            event.label(),
                            type + " enabled()" + (isEnabled ? " without a flag" : ""),
                            isEnabled
                                    ? "remove enabled(), or add flag = WskEventFlags.WSK_EVENT_..., if the callback has one"
                                    : "WskEnabled enabled() default WskEnabled.ON;")));
        });
    }

    private static Optional<ExecutableElement> enabledOf(EventCallback event) {
        return ElementFilter.methodsIn(event.annotation().getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals("enabled"))
                .findFirst();
    }
}
