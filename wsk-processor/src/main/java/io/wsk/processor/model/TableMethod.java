package io.wsk.processor.model;

import com.palantir.javapoet.ClassName;
import io.wsk.annotations.WskCategory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A callback of a dispatch interface, and what it has to offer to a handler.
 *
 * @param element the method
 * @param type its type, seen from the dispatch interface
 * @param context the name of its first parameter, the socket context
 * @param parameters its other parameters
 * @param defaultResult the constant of its return type that a handler means by returning {@code void}
 * @param requirements what a handler must take to return some constants of its return type
 * @param conversions what else a handler may return
 * @param taken names that no variable may have
 */
public record TableMethod(
        ExecutableElement element,
        ExecutableType type,
        String context,
        List<Parameter> parameters,
        Optional<String> defaultResult,
        List<Requirement> requirements,
        List<Conversion> conversions,
        Set<String> taken) {
    /**
     * A parameter after the context.
     *
     * @param name its name
     * @param type its type
     * @param views what a handler may ask for instead
     * @param elementType if it is an {@link Iterable}, the type of its elements
     */
    public record Parameter(String name, TypeMirror type, List<View> views, Optional<TypeMirror> elementType) {}

    /**
     * A {@code WskArgument} method of a parameter's type.
     *
     * @param method its name
     * @param type what it returns
     */
    public record View(String method, TypeMirror type) {}

    /**
     * A constant of the return type with {@code WskRequires}.
     *
     * @param constant its name
     * @param type the type of the argument
     */
    public record Requirement(String constant, TypeMirror type) {}

    /**
     * A {@code WskResult} method of a parameter's type.
     *
     * @param parameter the name of the parameter
     * @param method the name of the method
     * @param from the type of its first parameter
     * @param table if it has a second one: the dispatch interface that this is
     */
    public record Conversion(String parameter, String method, TypeMirror from, Optional<Table> table) {
        /** {@return what a handler may return to be converted, as text} */
        public List<String> choices() {
            if (table.isPresent()) {
                return List.of("an object of a class with events of category "
                        + table.get().category());
            }
            return from.getKind() == TypeKind.LONG ? List.of("int", "long") : List.of(TypeText.of(from));
        }
    }

    /**
     * A dispatch interface.
     *
     * @param category its category
     * @param name its name
     */
    public record Table(WskCategory category, ClassName name) {}

    /**
     * {@return the same with other names for the variables that have one of these} Where a variable is called like a class, the
     * name means the variable (JLS 6.4.2).
     */
    public TableMethod avoiding(Set<String> names) {
        return new TableMethod(
                element,
                type,
                free(context, names),
                parameters.stream()
                        .map(parameter -> new Parameter(
                                free(parameter.name(), names),
                                parameter.type(),
                                parameter.views(),
                                parameter.elementType()))
                        .toList(),
                defaultResult,
                requirements,
                conversions.stream()
                        .map(conversion -> new Conversion(
                                free(conversion.parameter(), names),
                                conversion.method(),
                                conversion.from(),
                                conversion.table()))
                        .toList(),
                names);
    }

    private String free(String name, Set<String> names) {
        String free = name;
        while (names.contains(free) || !free.equals(name) && isVariable(free)) {
            free += "_";
        }
        return free;
    }

    /** {@return whether a further variable must not have this name} */
    public boolean isTaken(String name) {
        return taken.contains(name) || isVariable(name);
    }

    private boolean isVariable(String name) {
        return context.equals(name)
                || parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    /** {@return the name of the method} */
    public String name() {
        return element.getSimpleName().toString();
    }

    /** {@return the type that the method returns} */
    public TypeMirror returnType() {
        return type.getReturnType();
    }

    /** {@return name and parameter types} */
    public String signature() {
        return type.getParameterTypes().stream().map(TypeText::of).collect(Collectors.joining(", ", name() + "(", ")"));
    }

    /** {@return a handler for this callback that takes everything, as it would be written} */
    public String exampleHandler() {
        String name = EventCallback.handlerName(name());
        return parameters.stream()
                .map(p -> TypeText.of(p.type()) + " " + p.name())
                .collect(Collectors.joining(", ", TypeText.of(returnType()) + " " + name + "(", ")"));
    }
}
