package io.wsk.processor.model;

import io.wsk.annotations.WskEnabled;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

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

    private static final Set<Modifier> KEPT =
            EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.STATIC, Modifier.FINAL, Modifier.SYNCHRONIZED);

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

    /** {@return whether its annotation says how it starts out with a constant that exists, if it says so at all} */
    public boolean isReadablyEnabled() {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals("enabled"))
                .allMatch(entry -> entry.getValue().getValue() instanceof VariableElement);
    }

    /** {@return whether it is a suspending function of Kotlin, which takes its continuation as an additional argument} */
    public boolean isSuspending() {
        List<? extends TypeMirror> parameters = type.getParameterTypes();
        return !parameters.isEmpty()
                && parameters.get(parameters.size() - 1) instanceof DeclaredType last
                && last.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals("kotlin.coroutines.Continuation");
    }

    /** {@return the type of the object that it returns, for a type parameter its bound} */
    public Optional<DeclaredType> returnedObject() {
        return objectOf(type.getReturnType());
    }

    /** {@return what an object of this type is known to be, if it is one} */
    public static Optional<DeclaredType> objectOf(TypeMirror type) {
        TypeMirror bound = type instanceof TypeVariable variable ? variable.getUpperBound() : type;
        return bound instanceof DeclaredType declared ? Optional.of(declared) : Optional.empty();
    }

    /** {@return the name of the method} */
    public String name() {
        return method.getSimpleName().toString();
    }

    /** {@return name and parameter types, as in {@code received(WskConnectionSocket, ByteBuffer)}} */
    public String signature() {
        return type.getParameterTypes().stream().map(TypeText::of).collect(Collectors.joining(", ", name() + "(", ")"));
    }

    /** {@return the method as it would be written in a class, with its event annotation and without its body} */
    public String declaration(TypeElement place) {
        return declaration(
                place,
                TypeText.of(type.getReturnType()),
                TypeText.parameters(type.getParameterTypes(), method.getParameters()));
    }

    /** {@return the same with another result and other parameters} */
    public String declaration(TypeElement place, String result, String parameters) {
        String values = annotation.getElementValues().entrySet().stream()
                .map(value -> value.getKey().getSimpleName() + " = " + text(value.getValue()))
                .collect(Collectors.joining(", "));
        return event.label()
                + (values.isEmpty() ? " " : "(" + values + ") ")
                + (isAccessor() ? "" : modifiers(place))
                + "%s %s(%s)".formatted(result, isAccessor() ? event.handlerName() : name(), parameters);
    }

    /** {@return whether it is the accessor of a record component, which is most often not written as a method} */
    public boolean isAccessor() {
        return declaringType().getRecordComponents().stream()
                .map(RecordComponentElement::getAccessor)
                .anyMatch(method::equals);
    }

    private static String text(AnnotationValue value) {
        return value.getValue() instanceof VariableElement constant
                        && constant.getEnclosingElement() instanceof TypeElement owner
                ? TypeText.of(owner) + "." + constant.getSimpleName()
                : value.toString();
    }

    /** Those that a handler may have, without the implicit ones. */
    private String modifiers(TypeElement place) {
        Set<Modifier> kept = EnumSet.noneOf(Modifier.class);
        if (!declaringType().getKind().isInterface()) {
            kept.addAll(KEPT);
            kept.retainAll(method.getModifiers());
        } else if (place.getKind().isInterface()) {
            kept.add(isStatic() ? Modifier.STATIC : Modifier.DEFAULT);
        } else {
            kept.add(Modifier.PUBLIC);
        }
        return kept.stream().map(modifier -> modifier + " ").collect(Collectors.joining());
    }

    /** {@return a parameter as it is written} */
    public String parameter(int index) {
        String text = TypeText.of(type.getParameterTypes().get(index));
        boolean isVarArgs =
                method.isVarArgs() && index == method.getParameters().size() - 1;
        return (isVarArgs ? text.substring(0, text.length() - "[]".length()) + "..." : text) + " "
                + method.getParameters().get(index).getSimpleName();
    }

    /** {@return an override that just calls the method, and that the package of the overriding class can call} */
    public String override() {
        boolean isVoid = type.getReturnType().getKind() == TypeKind.VOID;
        String arguments = method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .collect(Collectors.joining(", "));
        return "@Override protected %s %s(%s) { %ssuper.%s(%s); }"
                .formatted(
                        TypeText.of(type.getReturnType()),
                        name(),
                        TypeText.parameters(type.getParameterTypes(), method.getParameters()),
                        isVoid ? "" : "return ",
                        name(),
                        arguments);
    }
}
