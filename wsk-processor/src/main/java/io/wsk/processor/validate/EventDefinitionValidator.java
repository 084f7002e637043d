package io.wsk.processor.validate;

import com.palantir.javapoet.ClassName;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.processor.diagnostic.DiagnosticReport;
import io.wsk.processor.diagnostic.Position;
import io.wsk.processor.diagnostic.Rule;
import io.wsk.processor.diagnostic.WordList;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MaskModel;
import io.wsk.processor.model.TableKind;
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

    private final EventCallbackValidator callbacks;
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
        this.callbacks = new EventCallbackValidator(interfaces, extensions, compiled);
        this.compiled = compiled;
        this.events = events;
        this.report = report;
    }

    /** Reports what is wrong with an event annotation that is being compiled. */
    public void check(EventCallback event) {
        for (EventMistake mistake : mistakes(event, event.kinds())) {
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
        List<EventMistake> mistakes = mistakes(event, kinds);
        if (event.isDispatchMissing()) {
            mistakes.add(EventMistake.of(
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

    private List<EventMistake> mistakes(EventCallback event, Set<TableKind> kinds) {
        List<EventMistake> mistakes = new ArrayList<>(callbacks.mistakes(event, kinds));
        checkPartner(event, "requires", event.requires()).ifPresent(mistakes::add);
        checkPartner(event, "expects", event.expects()).ifPresent(mistakes::add);
        checkRetention(event).ifPresent(mistakes::add);
        Optional<EventMistake> enabled = checkEnabled(event);
        enabled.ifPresent(mistakes::add);
        if (event.isOfExtension()) {
            checkFlag(event).ifPresent(mistakes::add);
            checkStatic(event).filter(mistake -> enabled.isEmpty()).ifPresent(mistakes::add);
        }
        return mistakes;
    }

    private static Optional<EventMistake> checkFlag(EventCallback event) {
        return ExtensionFlagValidator.isFlag(event.flag())
                ? Optional.empty()
                : Optional.of(EventMistake.of(
                        Rule.EXTENSION_FLAG, event, "flag", event.label(), MaskModel.hex(event.flag())));
    }

    private static Optional<EventMistake> checkStatic(EventCallback event) {
        if (event.enabled() != WskEnabled.STATIC) {
            return Optional.empty();
        }
        Element element = enabledOf(event).map(Element.class::cast).orElse(event.annotation());
        return Optional.of(new EventMistake(
                Rule.EXTENSION_STATIC,
                Position.of(element),
                List.of("enabled() default STATIC in " + event.label(), "default WskEnabled.ON, or OFF")));
    }

    private Optional<EventMistake> checkPartner(EventCallback event, String element, Optional<TypeElement> partner) {
        Optional<EventMistake> noClass = event.noClassIn(element)
                .map(type -> EventMistake.of(
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
                    : Optional.of(EventMistake.of(
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

    private static Optional<EventMistake> checkRetention(EventCallback event) {
        boolean isLost = event.annotation().getAnnotationMirrors().stream()
                .filter(annotation -> annotation.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals("java.lang.annotation.Retention"))
                .flatMap(annotation -> annotation.getElementValues().values().stream())
                .anyMatch(value -> value.getValue() instanceof VariableElement policy
                        && policy.getSimpleName().contentEquals("SOURCE"));
        return isLost
                ? Optional.of(
                        new EventMistake(Rule.EVENT_RETENTION, Position.of(event.annotation()), List.of(event.label())))
                : Optional.empty();
    }

    /** An {@code enabled()} that could not say anything. An event of an extension needs a flag anyhow. */
    private static Optional<EventMistake> checkEnabled(EventCallback event) {
        return enabledOf(event).flatMap(element -> {
            String type = TypeText.of(element.getReturnType());
            boolean isEnabled = element.getReturnType() instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement named
                    && ClassName.get(named).equals(ENABLED);
            if (isEnabled && (event.flag() != 0 || event.isOfExtension())
                    || element.getReturnType().getKind() == TypeKind.ERROR) {
                return Optional.empty();
            }
            return Optional.of(new EventMistake(
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
