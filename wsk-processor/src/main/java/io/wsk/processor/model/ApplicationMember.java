package io.wsk.processor.model;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * A class of an application, looked at.
 *
 * @param value where the application names it
 * @param type the class
 * @param handlers what it is as a handler class, if it is one
 * @param hasTable whether the application can use its table
 */
public record ApplicationMember(
        AnnotationValue value, TypeElement type, Optional<HandlerClass> handlers, boolean hasTable) {
    /** {@return the flags of the events that its declaration wants to be static} */
    public Set<Integer> staticFlags() {
        Set<Integer> flags = new TreeSet<>();
        handlers.ifPresent(handlerClass -> handlerClass.handlers().stream()
                .filter(HandlerMethod::isStaticallyEnabled)
                .forEach(handler -> flags.add(handler.event().flag())));
        return flags;
    }
}
