package io.wsk.processor.scan;

import com.palantir.javapoet.ClassName;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskRunOn;
import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.HandlerMethod.Replaced;
import io.wsk.processor.model.TableDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Reads handler classes. Remembers what it has read, for one round: what a class looks like may change between rounds.
 *
 * <p>A handler is a method with an event annotation. The annotations of the methods that it overrides count for an override
 * without one of its own; one that is annotated again replaces them.
 */
public final class HandlerScanner {
    private static final Set<String> NOT_CLASS_NAMES = Set.of("permits", "record", "sealed", "var", "yield");

    private final EventAnnotations events = new EventAnnotations();
    private final Map<TypeElement, Boolean> declaresHandlers = new HashMap<>();
    private final Map<TypeElement, Optional<HandlerClass>> scanned = new HashMap<>();
    private final MethodHierarchy hierarchy;
    private final TakenNames taken;
    private final UnknownAnnotations unknown;
    private final CompiledTypes compiled;

    /** {@return a scanner for one round} */
    public HandlerScanner(ProcessingEnvironment environment, CompiledTypes compiled) {
        Elements elements = environment.getElementUtils();
        this.taken = new TakenNames(elements, compiled);
        this.hierarchy = new MethodHierarchy(elements, environment.getTypeUtils());
        this.unknown = new UnknownAnnotations(environment);
        this.compiled = compiled;
    }

    /** {@return whether all supertypes of the class exist} */
    public boolean isResolved(TypeElement type) {
        return Lineage.of(type).isResolved();
    }

    /** {@return what an annotation says about itself, if it is an event annotation} */
    public Optional<EventCallback> eventOf(TypeElement annotation) {
        return events.describe(annotation);
    }

    /**
     * {@return the class with its handlers; empty if it has none and no {@code WskDispatchTable} either} If only a misspelled
     * annotation says that it has some, its table is what its users refer to.
     */
    public Optional<HandlerClass> scan(TypeElement type) {
        return scanned.computeIfAbsent(type, this::read);
    }

    private Optional<HandlerClass> read(TypeElement type) {
        if (!isNamed(type)) {
            return Optional.empty();
        }
        Lineage lineage = Lineage.of(type);
        Optional<TableDeclaration> declaration = AnnotationView.on(type, "WskDispatchTable")
                .map(view -> new TableDeclaration(
                        view.mirror(),
                        view.string("name"),
                        view.written("name"),
                        view.constant("category", WskCategory.INFERRED),
                        view.constant("runOn", WskRunOn.LOOP),
                        view.isReadable("category") && view.isReadable("runOn")));
        boolean hasHandlers = type.getKind() != ElementKind.ANNOTATION_TYPE
                && lineage.types().stream().anyMatch(this::declaresHandlers);
        List<HandlerMethod> handlers = hasHandlers ? handlersOf(lineage) : List.of();
        return declaration.isEmpty() && handlers.isEmpty() && !meansHandlers(lineage)
                ? Optional.empty()
                : Optional.of(new HandlerClass(type, tableName(type, declaration), declaration, handlers));
    }

    /** {@return where an annotation says that it is one of an event, if it names no category there} */
    public Optional<AnnotationMirror> withoutCategory(TypeElement annotationType) {
        return EventAnnotations.withoutCategory(annotationType);
    }

    /** {@return the elements of an annotation type that have event annotations, with the first of these} */
    public Map<ExecutableElement, EventCallback> handlersIn(TypeElement annotationType) {
        Map<ExecutableElement, EventCallback> handlers = new LinkedHashMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(annotationType.getEnclosedElements())) {
            events.on(method).stream().findFirst().ifPresent(use -> handlers.put(method, use.event()));
        }
        return handlers;
    }

    /** {@return those of the supertypes of a class that have handlers or a declaration, the nearest first} */
    public Stream<HandlerClass> supertypes(HandlerClass type) {
        return Lineage.of(type.type()).types().stream().skip(1).flatMap(supertype -> scan(supertype).stream());
    }

    /** {@return the name that the table of a class has if nothing else is chosen} */
    public static String defaultTableName(TypeElement type) {
        return flatName(type) + "Dispatch";
    }

    /** {@return the name of a class and those around it, joined by {@code _}} */
    static String flatName(TypeElement type) {
        return String.join("_", ClassName.get(type).simpleNames());
    }

    /**
     * {@return whether a class has a name} After certain errors compilers know classes and methods without. The qualified name does
     * not tell: where a {@code $} is part of it, ecj takes that for a dot.
     */
    public static boolean isNamed(TypeElement type) {
        return Stream.<Element>iterate(type, TypeElement.class::isInstance, Element::getEnclosingElement)
                .allMatch(each -> SourceVersion.isName(each.getSimpleName()));
    }

    /** One without has no position either. Other languages than Java have names that are none in Java. */
    private static boolean isNamed(ExecutableElement method) {
        return !method.getSimpleName().toString().startsWith("<");
    }

    /** {@return whether a class may have this simple name} */
    public static boolean isClassName(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name) && !NOT_CLASS_NAMES.contains(name);
    }

    private ClassName tableName(TypeElement type, Optional<TableDeclaration> declaration) {
        return taken.usable(type, declaration.map(TableDeclaration::name).orElse(""), defaultTableName(type));
    }

    private boolean declaresHandlers(TypeElement type) {
        return declaresHandlers.computeIfAbsent(
                type,
                t -> ElementFilter.methodsIn(t.getEnclosedElements()).stream()
                        .anyMatch(method -> !events.on(method).isEmpty()));
    }

    private boolean meansHandlers(Lineage lineage) {
        return lineage.types().stream().filter(compiled::contains).anyMatch(unknown::meanHandlersIn);
    }

    private List<HandlerMethod> handlersOf(Lineage lineage) {
        List<HandlerMethod> handlers = new ArrayList<>();
        for (MethodHierarchy.Member member : hierarchy.membersOf(lineage)) {
            if (!isNamed(member.method())) {
                continue;
            }
            Set<TypeElement> known = new HashSet<>();
            for (ExecutableElement annotated : annotatedOf(member)) {
                for (EventAnnotations.Use use : events.on(annotated)) {
                    if (known.add(use.event().annotation())) {
                        handlers.add(new HandlerMethod(
                                use.event(),
                                use.enabled(),
                                member.method(),
                                member.type(),
                                annotated,
                                use.mirror(),
                                annotated.equals(member.method()) ? replacedBy(member) : List.of()));
                    }
                }
            }
        }
        return List.copyOf(handlers);
    }

    /** The events of the overridden methods that are not repeated. */
    private List<Replaced> replacedBy(MethodHierarchy.Member member) {
        Set<String> kept = events.on(member.method()).stream()
                .map(use -> use.event().callback())
                .collect(Collectors.toSet());
        return nearest(member.overridden()).stream()
                .filter(overridden -> !isStatic(overridden))
                .flatMap(overridden -> events.on(overridden).stream()
                        .map(EventAnnotations.Use::event)
                        .filter(event -> kept.add(event.callback()))
                        .map(event -> new Replaced(overridden, event)))
                .toList();
    }

    private static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    /** Itself, or those of the overridden methods whose annotations no other of them has replaced. */
    private List<ExecutableElement> annotatedOf(MethodHierarchy.Member member) {
        ExecutableElement method = member.method();
        if (!events.on(method).isEmpty() || isStatic(method)) {
            return List.of(method);
        }
        return nearest(member.overridden());
    }

    private List<ExecutableElement> nearest(List<ExecutableElement> overriddenMethods) {
        List<ExecutableElement> annotated = new ArrayList<>();
        for (ExecutableElement overridden : overriddenMethods) {
            boolean isReplaced = annotated.stream()
                    .map(HandlerMethod::declaringType)
                    .anyMatch(nearer -> Lineage.of(nearer).types().contains(HandlerMethod.declaringType(overridden)));
            if (!isReplaced && !events.on(overridden).isEmpty()) {
                annotated.add(overridden);
            }
        }
        return annotated;
    }
}
