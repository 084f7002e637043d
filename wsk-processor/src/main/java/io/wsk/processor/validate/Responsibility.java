package io.wsk.processor.validate;

import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import io.wsk.processor.model.MentionedKind;
import io.wsk.processor.scan.CompiledTypes;
import java.util.Collection;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Types;

/**
 * Says which of the classes that share a mistake reports it, so that one mistake is one diagnostic: the class it is written
 * in, if that is compiled now and the mistake can be seen there; otherwise each class that inherits it.
 */
public final class Responsibility {
    private final CompiledTypes compiled;
    private final Types types;

    /** {@return an answer for one round} */
    public Responsibility(CompiledTypes compiled, Types types) {
        this.compiled = compiled;
        this.types = types;
    }

    /** {@return whether a mistake in the method is for this class to report} */
    public boolean isOf(HandlerClass subject, ExecutableElement method) {
        TypeElement declaring = HandlerMethod.declaringType(method);
        return declaring.equals(subject.type())
                || !compiled.contains(declaring)
                || MentionedKind.typeVariable((ExecutableType) method.asType());
    }

    /** {@return whether a mistake that these handlers make together is for this class to report} */
    public boolean isOf(HandlerClass subject, Collection<HandlerMethod> together) {
        return together.stream()
                .map(HandlerMethod::annotatingType)
                .noneMatch(type -> !type.equals(subject.type()) && compiled.contains(type) && hasAll(type, together));
    }

    /** {@return whether something that these handlers lack is for this class to report} */
    public boolean isOfIncomplete(HandlerClass subject, HandlerMethod handler) {
        TypeElement annotating = handler.annotatingType();
        return !subject.isAbstract()
                && (annotating.equals(subject.type())
                        || !compiled.contains(annotating)
                        || annotating.getModifiers().contains(Modifier.ABSTRACT));
    }

    private boolean hasAll(TypeElement type, Collection<HandlerMethod> handlers) {
        return handlers.stream()
                .allMatch(handler -> types.isSubtype(
                        types.erasure(type.asType()),
                        types.erasure(handler.annotatingType().asType())));
    }
}
