package io.wsk.processor.validate;

import io.wsk.processor.model.EventCallback;
import io.wsk.processor.model.MentionedKind;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.model.TypeText;
import io.wsk.processor.scan.DispatchInterfaces;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Judges the dispatch interfaces of extensions: whether every table can implement them, and override their callbacks. */
public final class ExtensionInterfaces {
    /** What every table has: its own masks, and the methods of {@code Object}, which an interface may repeat. */
    private static final Set<String> ALWAYS_THERE =
            Set.of("eventMask()", "enabledEventMask()", "equals(Object)", "hashCode()", "toString()");

    private static final String SUPERTYPE = "io.wsk.runtime.dispatch.WskExtensionDispatch";

    private final Elements elements;
    private final Types types;
    private final DispatchInterfaces interfaces;

    /** {@return a judge for one round} */
    public ExtensionInterfaces(Elements elements, Types types, DispatchInterfaces interfaces) {
        this.elements = elements;
        this.types = types;
        this.interfaces = interfaces;
    }

    /** {@return whether the table of a class can implement the interface} */
    public boolean isImplementable(TypeElement type, TypeElement handlerClass) {
        return interfaces.isResolved(type)
                && fault(type).isEmpty()
                && (HandlerClassValidator.isPublic(type)
                        || elements.getPackageOf(type).equals(elements.getPackageOf(handlerClass)));
    }

    /** {@return whether a table can override the callback} */
    public boolean isCallback(TypeElement type, TableMethod callback) {
        ExecutableElement method = callback.element();
        List<? extends TypeMirror> parameters = callback.type().getParameterTypes();
        return !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && method.getTypeParameters().isEmpty()
                && types.isSameType(
                        parameters.get(0), type.getTypeParameters().get(0).asType())
                && parameters.stream().skip(1).noneMatch(MentionedKind::typeVariable)
                && !MentionedKind.typeVariable(callback.returnType());
    }

    /** {@return the callback as it should be, without its body} */
    static String proposal(TypeElement type, TableMethod callback) {
        String context = type.getTypeParameters().get(0).getSimpleName() + " context";
        Stream<String> others = callback.element().getParameters().stream()
                .filter(parameter -> !MentionedKind.typeVariable(parameter.asType()))
                .map(parameter -> TypeText.of(parameter.asType()) + " " + parameter.getSimpleName());
        String result = MentionedKind.typeVariable(callback.returnType()) ? "void" : TypeText.of(callback.returnType());
        return Stream.concat(Stream.of(context), others)
                .collect(Collectors.joining(", ", "default " + result + " " + callback.name() + "(", ")"));
    }

    /** {@return what keeps an event of the extension from being used wherever its annotation can be} */
    Optional<String> fault(TypeElement type, EventCallback event) {
        boolean isHidden = HandlerClassValidator.isPublic(event.annotation()) && !HandlerClassValidator.isPublic(type);
        return fault(type)
                .or(() -> isHidden ? Optional.of("is not public, as " + event.label() + " is") : Optional.empty());
    }

    private Optional<String> fault(TypeElement type) {
        List<? extends TypeParameterElement> parameters = type.getTypeParameters();
        if (type.getKind() != ElementKind.INTERFACE) {
            return Optional.of("is not an interface");
        }
        if (parameters.size() != 1) {
            return Optional.of("has " + (parameters.isEmpty() ? "no" : parameters.size()) + " type parameters");
        }
        String parameter = parameters.get(0).getSimpleName().toString();
        if (!parameters.get(0).getBounds().stream().allMatch(this::isObject)) {
            return Optional.of("has a bound for " + parameter);
        }
        if (!interfaces.passesContextTo(SUPERTYPE, type)) {
            return Optional.of("does not extend WskExtensionDispatch<" + parameter + ">");
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return Optional.of("is sealed");
        }
        if (!HandlerClassValidator.isNameable(type)) {
            return Optional.of("is private");
        }
        return interfaces.abstractMethods(type).stream()
                .map(ExtensionInterfaces::signature)
                .filter(signature -> !ALWAYS_THERE.contains(signature))
                .findFirst()
                .map(signature -> "has no default for " + signature);
    }

    private static String signature(ExecutableElement method) {
        return method.getParameters().stream()
                .map(each -> TypeText.of(each.asType()))
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }

    private boolean isObject(TypeMirror type) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        return object != null && types.isSameType(type, object.asType());
    }
}
