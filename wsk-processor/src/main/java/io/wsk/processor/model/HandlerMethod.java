package io.wsk.processor.model;

import io.wsk.annotations.WskEnabled;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

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
 * @param replaced the events of an overridden method that it does not handle, because it is annotated itself
 */
public record HandlerMethod(
        EventCallback event,
        WskEnabled enabled,
        ExecutableElement method,
        ExecutableType type,
        ExecutableElement annotatedMethod,
        AnnotationMirror annotation,
        List<Replaced> replaced) {
    /**
     * An event annotation that no longer counts.
     *
     * @param method the overridden method
     * @param event its event
     */
    public record Replaced(ExecutableElement method, EventCallback event) {}

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

    /** {@return whether the static mask of the client enables it} An extension has no part in that mask. */
    public boolean isStaticallyEnabled() {
        return enabled == WskEnabled.STATIC && event.flag() != 0 && !event.isOfExtension();
    }

    /** {@return the name of the method} */
    public String name() {
        return method.getSimpleName().toString();
    }

    /** {@return name and parameter types, as in {@code received(WskConnectionSocket, ByteBuffer)}} */
    public String signature() {
        return type.getParameterTypes().stream().map(TypeText::of).collect(Collectors.joining(", ", name() + "(", ")"));
    }

    /** {@return the method as it would be written, with its event annotation and without its body} */
    public String declaration() {
        return declaration(type.getParameterTypes());
    }

    /** {@return the method as it would be written with these types for its parameters} */
    public String declaration(List<? extends TypeMirror> parameterTypes) {
        return "%s %s%s %s(%s)"
                .formatted(
                        event.label(),
                        isStatic() ? "static " : "",
                        TypeText.of(type.getReturnType()),
                        name(),
                        TypeText.parameters(parameterTypes, method.getParameters()));
    }
}
