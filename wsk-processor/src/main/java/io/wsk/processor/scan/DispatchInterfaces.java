package io.wsk.processor.scan;

import com.palantir.javapoet.ClassName;
import io.wsk.annotations.WskCategory;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.model.TableMethod.Conversion;
import io.wsk.processor.model.TableMethod.Parameter;
import io.wsk.processor.model.TableMethod.Requirement;
import io.wsk.processor.model.TableMethod.View;
import io.wsk.processor.model.TypeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads dispatch interfaces, and from their parameter types what a callback has to offer to a handler. Remembers what it has
 * read, for one round.
 */
public final class DispatchInterfaces {
    private final Map<String, Optional<TypeElement>> found = new HashMap<>();
    private final Map<String, Optional<TableMethod>> callbacks = new HashMap<>();
    private final Map<TypeElement, Set<String>> getters = new HashMap<>();
    private final Map<TypeElement, List<String>> nested = new HashMap<>();
    private final Elements elements;
    private final Types types;
    private final MethodHierarchy hierarchy;

    /** {@return a reader for one round} */
    public DispatchInterfaces(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
        this.hierarchy = new MethodHierarchy(elements, types);
    }

    /** {@return the named module that an element belongs to} */
    public Optional<ModuleElement> moduleOf(Element element) {
        return Optional.ofNullable(elements.getModuleOf(element)).filter(module -> !module.isUnnamed());
    }

    /** {@return a class, as code in the module of an element would find it} One without a name does not exist. */
    public Optional<TypeElement> find(String name, Element from) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        ModuleElement module = elements.getModuleOf(from);
        return found.computeIfAbsent(
                module + "/" + name,
                key -> Optional.ofNullable(
                        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name)));
    }

    /** {@return the callback of this name} */
    public Optional<TableMethod> callback(TypeElement dispatchInterface, String name) {
        return callbacks.computeIfAbsent(
                dispatchInterface + "/" + name,
                key -> methodsOf(dispatchInterface)
                        .filter(method -> method.getSimpleName().contentEquals(name)
                                && !method.getParameters().isEmpty())
                        .findFirst()
                        .map(method -> describe(dispatchInterface, method)));
    }

    /** {@return whether the interface has a method without parameters of this type and name, for a table to override} */
    public boolean hasGetter(TypeElement dispatchInterface, String type, String name) {
        return getters.computeIfAbsent(
                        dispatchInterface,
                        table -> methodsOf(table)
                                .filter(method -> method.getParameters().isEmpty()
                                        && !method.getModifiers().contains(Modifier.STATIC)
                                        && !method.getModifiers().contains(Modifier.PRIVATE))
                                .map(method -> TypeText.of(method.getReturnType()) + " " + method.getSimpleName())
                                .collect(Collectors.toSet()))
                .contains(type + " " + name);
    }

    /** {@return the names of the callbacks, without repetition, in source order} */
    public List<String> callbackNames(TypeElement dispatchInterface) {
        return methodsOf(dispatchInterface)
                .filter(method -> !method.getParameters().isEmpty())
                .map(method -> method.getSimpleName().toString())
                .distinct()
                .toList();
    }

    /** {@return the methods, inherited ones included, that have no body anywhere} */
    public List<ExecutableElement> abstractMethods(TypeElement dispatchInterface) {
        return hierarchy.membersOf(Lineage.of(dispatchInterface)).stream()
                .map(MethodHierarchy.Member::method)
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .toList();
    }

    /** {@return the simple names of the types that are nested in the interface and its supertypes} */
    public List<String> nestedIn(TypeElement dispatchInterface) {
        return nested.computeIfAbsent(
                dispatchInterface,
                type -> Lineage.of(type).types().stream()
                        .flatMap(each -> ElementFilter.typesIn(each.getEnclosedElements()).stream())
                        .map(each -> each.getSimpleName().toString())
                        .toList());
    }

    /** {@return whether all supertypes of the interface exist} */
    public boolean isResolved(TypeElement dispatchInterface) {
        return Lineage.of(dispatchInterface).isResolved();
    }

    /** {@return whether it is a generic interface whose one type parameter is that of its supertype of this name} */
    public boolean passesContextTo(String supertype, TypeElement dispatchInterface) {
        return Lineage.of(dispatchInterface).types().stream()
                .filter(type -> type.getQualifiedName().contentEquals(supertype))
                .anyMatch(type -> types.isSubtype(
                        dispatchInterface.asType(),
                        types.getDeclaredType(
                                type,
                                dispatchInterface.getTypeParameters().get(0).asType())));
    }

    /**
     * {@return whether a table cannot implement both interfaces, because each has a method of the same name} A table overrides
     * the getters of masks anyway, if they have the same type.
     */
    public boolean isClash(TypeElement first, TypeElement second, Set<String> overridden) {
        return methodsOf(first)
                .anyMatch(method -> methodsOf(second)
                        .anyMatch(other -> other.getSimpleName().equals(method.getSimpleName())
                                && !other.equals(method)
                                && !(overridden.contains(method.getSimpleName().toString())
                                        && types.isSameType(method.getReturnType(), other.getReturnType()))));
    }

    private TableMethod describe(TypeElement dispatchInterface, ExecutableElement method) {
        ExecutableType seen = (ExecutableType) types.asMemberOf((DeclaredType) dispatchInterface.asType(), method);
        List<? extends VariableElement> all = method.getParameters();
        List<Parameter> parameters = new ArrayList<>();
        List<Conversion> conversions = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            String name = all.get(i).getSimpleName().toString();
            TypeMirror type = seen.getParameterTypes().get(i);
            parameters.add(new Parameter(name, type, viewsOf(type), elementTypeOf(type)));
            markedMethods(type, "WskResult")
                    .filter(result -> types.isSameType(result.getReturnType(), seen.getReturnType()))
                    .flatMap(result -> conversion(name, result).stream())
                    .forEach(conversions::add);
        }
        return new TableMethod(
                method,
                seen,
                all.get(0).getSimpleName().toString(),
                List.copyOf(parameters),
                defaultOf(seen.getReturnType()),
                requirementsOf(seen.getReturnType()),
                List.copyOf(conversions),
                Set.of());
    }

    private List<View> viewsOf(TypeMirror type) {
        return markedMethods(type, "WskArgument")
                .filter(method -> method.getParameters().isEmpty())
                .map(method -> new View(method.getSimpleName().toString(), method.getReturnType()))
                .toList();
    }

    private static Optional<Conversion> conversion(String parameter, ExecutableElement result) {
        List<? extends VariableElement> parameters = result.getParameters();
        String method = result.getSimpleName().toString();
        return switch (parameters.size()) {
            case 1 ->
                Optional.of(new Conversion(parameter, method, parameters.get(0).asType(), Optional.empty()));
            case 2 ->
                tableOf(parameters.get(1).asType())
                        .map(table -> new Conversion(
                                parameter, method, parameters.get(0).asType(), Optional.of(table)));
            default -> Optional.empty();
        };
    }

    private static Optional<TableMethod.Table> tableOf(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            for (WskCategory category : WskCategory.values()) {
                if (element.getQualifiedName().contentEquals(category.dispatchInterface())) {
                    return Optional.of(new TableMethod.Table(category, ClassName.get(element)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<TypeMirror> elementTypeOf(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            if (element.getQualifiedName().contentEquals("java.lang.Iterable")) {
                return declared.getTypeArguments().stream().findFirst().map(TypeMirror.class::cast);
            }
            return types.directSupertypes(type).stream()
                    .flatMap(supertype -> elementTypeOf(supertype).stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    private static Optional<String> defaultOf(TypeMirror type) {
        return constantsOf(type)
                .filter(field -> AnnotationView.on(field, "WskDefault").isPresent())
                .map(field -> field.getSimpleName().toString())
                .findFirst();
    }

    private static List<Requirement> requirementsOf(TypeMirror type) {
        return constantsOf(type)
                .flatMap(field -> AnnotationView.on(field, "WskRequires").flatMap(view -> view.type("value")).stream()
                        .map(needed -> new Requirement(field.getSimpleName().toString(), needed.asType())))
                .toList();
    }

    private static Stream<VariableElement> constantsOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? ElementFilter.fieldsIn(((DeclaredType) type).asElement().getEnclosedElements()).stream()
                : Stream.empty();
    }

    /** Sorted, because the order of members in a class file is not the same in all compilers. */
    private static Stream<ExecutableElement> markedMethods(TypeMirror type, String marker) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? methodsOf(element)
                        .filter(method -> AnnotationView.on(method, marker).isPresent())
                        .sorted(Comparator.comparing(
                                method -> method.getSimpleName().toString()))
                : Stream.empty();
    }

    /** {@return the methods of a type, inherited ones included, those of {@code java} left out} */
    public static Stream<ExecutableElement> methodsOf(TypeElement type) {
        return Lineage.of(type).types().stream()
                .flatMap(t -> ElementFilter.methodsIn(t.getEnclosedElements()).stream());
    }
}
