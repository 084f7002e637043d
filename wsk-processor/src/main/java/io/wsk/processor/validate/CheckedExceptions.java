package io.wsk.processor.validate;

import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.TypeText;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What a handler throws that its caller would have to catch. */
public final class CheckedExceptions {
    private final Elements elements;
    private final Types types;

    /** {@return an answer for one round} */
    public CheckedExceptions(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** {@return the checked exceptions, without those that an abstract class leaves to its subclasses} */
    List<TypeMirror> of(HandlerClass type, HandlerMethod handler) {
        return handler.type().getThrownTypes().stream()
                .filter(this::isChecked)
                .filter(thrown -> !isOpen(type, thrown))
                .map(TypeMirror.class::cast)
                .toList();
    }

    /** {@return whether only a subclass knows whether the handler throws a checked exception} */
    boolean isLeftOpen(HandlerClass type, HandlerMethod handler) {
        return handler.type().getThrownTypes().stream().anyMatch(thrown -> isOpen(type, thrown) && isChecked(thrown));
    }

    /** {@return what a catch clause for all of them would name} It must not name a class and its superclass. */
    String caught(List<TypeMirror> thrown) {
        return thrown.stream()
                .map(types::erasure)
                .filter(type -> thrown.stream()
                        .map(types::erasure)
                        .noneMatch(other -> types.isSubtype(type, other) && !types.isSameType(type, other)))
                .map(TypeText::of)
                .distinct()
                .collect(Collectors.joining(" | "));
    }

    private static boolean isOpen(HandlerClass type, TypeMirror thrown) {
        return type.isAbstract() && thrown.getKind() == TypeKind.TYPEVAR;
    }

    private boolean isChecked(TypeMirror thrown) {
        return isSubtype(thrown, "java.lang.Throwable")
                && !isSubtype(thrown, "java.lang.RuntimeException")
                && !isSubtype(thrown, "java.lang.Error");
    }

    /** {@return whether something is thrown that does not exist or cannot be thrown, which the compiler reports} */
    boolean isUnreadable(HandlerMethod handler) {
        return handler.type().getThrownTypes().stream().anyMatch(thrown -> !isSubtype(thrown, "java.lang.Throwable"));
    }

    private boolean isSubtype(TypeMirror type, String name) {
        TypeElement parent = elements.getTypeElement(name);
        return parent != null
                && types.erasure(type).getKind() != TypeKind.ERROR
                && types.isSubtype(type, parent.asType());
    }
}
