package io.wsk.processor.model;

import io.wsk.annotations.WskEnabled;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;

/**
 * A method that handles an event. If an override is not annotated itself, the annotation of the method that it overrides
 * counts, because the call is virtual: then {@code method} and {@code annotatedMethod} differ.
 *
 * @param event the event
 * @param enabled how the callback starts out
 * @param method the method that runs
 * @param type its type, seen from the handler class
 * @param annotatedMethod the method that carries the event annotation
 * @param annotation the event annotation on it
 */
public record HandlerMethod(
        EventCallback event,
        WskEnabled enabled,
        ExecutableElement method,
        ExecutableType type,
        ExecutableElement annotatedMethod,
        AnnotationMirror annotation) {
    /** {@return the class or interface that declares a method} */
    public static TypeElement declaringType(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    /** {@return the class or interface that declares the method} */
    public TypeElement declaringType() {
        return declaringType(method);
    }

    /** {@return the class or interface whose source has the event annotation} */
    public TypeElement annotatingType() {
        return declaringType(annotatedMethod);
    }

    /** {@return whether it is a static method} */
    public boolean isStatic() {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    /** {@return the name of the method} */
    public String name() {
        return method.getSimpleName().toString();
    }

    /** {@return name and parameter types, as in {@code received(WskConnectionSocket, ByteBuffer)}} */
    public String signature() {
        return type.getParameterTypes().stream().map(TypeText::of).collect(Collectors.joining(", ", name() + "(", ")"));
    }

    /** {@return a parameter as it is written} */
    public String parameter(int index) {
        String text = TypeText.of(type.getParameterTypes().get(index));
        boolean isVarArgs =
                method.isVarArgs() && index == method.getParameters().size() - 1;
        return (isVarArgs ? text.substring(0, text.length() - "[]".length()) + "..." : text) + " "
                + method.getParameters().get(index).getSimpleName();
    }

    /** {@return the method as it would be written in a class, with its event annotation and without its body} */
    public String declaration() {
        return event.label() + (isStatic() ? " static " : " ") + header();
    }

    /** {@return the method as it would be written where it is, with its event annotation and without its body} */
    public String declarationInPlace() {
        boolean isDefault = declaringType().getKind().isInterface() && !isStatic();
        return isDefault ? event.label() + " default " + header() : declaration();
    }

    /** {@return an override that just calls the method, and that the package of the overriding class can call} */
    public String override() {
        boolean isVoid = type.getReturnType().getKind() == TypeKind.VOID;
        String arguments = method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .collect(Collectors.joining(", "));
        return "@Override protected %s { %ssuper.%s(%s); }"
                .formatted(header(), isVoid ? "" : "return ", name(), arguments);
    }

    private String header() {
        return "%s %s(%s)"
                .formatted(
                        TypeText.of(type.getReturnType()),
                        name(),
                        TypeText.parameters(type.getParameterTypes(), method.getParameters()));
    }
}
