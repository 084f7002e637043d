package io.wsk.processor.model;

import com.palantir.javapoet.ClassName;
import io.wsk.annotations.WskCategory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param conversions what else a handler may return
 */
public record TableMethod(
        ExecutableElement element,
        ExecutableType type,
        String context,
        List<Parameter> parameters,
        Optional<String> defaultResult,
        List<Conversion> conversions) {
    /**
     * A parameter after the context.
     *
     * @param name its name
     * @param type its type
     * @param views what a handler may ask for instead
     * @param elementType if it is an {@link Iterable}, the type of its elements
     */
    public record Parameter(String name, TypeMirror type, List<View> views, Optional<TypeMirror> elementType) {
        /** {@return the types of which a handler may declare one, as text} */
        public String choice() {
            return String.join(" or ", choices());
        }

        /** {@return the texts of the types of which a handler may declare one} */
        public List<String> choices() {
            return Stream.concat(Stream.concat(Stream.of(type), views.stream().map(View::type)), elementType.stream())
                    .map(TypeText::of)
                    .toList();
        }
    }

    /**
     * A {@code WskArgument} method of a parameter's type.
     *
     * @param method its name
     * @param type what it returns
     */
    public record View(String method, TypeMirror type) {}

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
        public String choice() {
            if (table.isPresent()) {
                return "a handler class of category " + table.get().category();
            }
            return from.getKind() == TypeKind.LONG ? "int or long" : TypeText.of(from);
        }
    }

    /**
     * A dispatch interface.
     *
     * @param category its category
     * @param name its name
     */
    public record Table(WskCategory category, ClassName name) {}

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
        String name = name().endsWith("Event") ? name().substring(0, name().length() - "Event".length()) : name();
        return parameters.stream()
                .map(p -> TypeText.of(p.type()) + " " + p.name())
                .collect(Collectors.joining(", ", TypeText.of(returnType()) + " " + name + "(", ")"));
    }
}
