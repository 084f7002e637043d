package io.wsk.processor.diagnostic;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Positions in records, of which the compilers do not print all. */
final class RecordPosition {
    private static final Set<String> IMPLICIT = Set.of("toString", "hashCode", "equals");

    private RecordPosition() {}

    /**
     * {@return whether an element is the accessor of a component} Most often nobody has written it: it can be a handler all the
     * same, by an annotation on the component, but has no position.
     */
    static boolean isAccessor(Element element) {
        return element instanceof ExecutableElement method
                && method.getEnclosingElement() instanceof TypeElement type
                && type.getRecordComponents().stream()
                        .map(RecordComponentElement::getAccessor)
                        .anyMatch(method::equals);
    }

    /** {@return where the component is declared that an accessor belongs to} */
    static Position ofComponent(Element accessor, TypeElement type) {
        return Position.of(ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(accessor.getSimpleName()))
                .<Element>map(field -> field)
                .findFirst()
                .orElse(type));
    }

    /** {@return the position, or if it is a record or a component and the compiler is ecj, that of the first method in it} */
    static Position of(Position position) {
        Element element = position.element();
        if (!element.getClass().getName().startsWith("org.eclipse.")) {
            return position;
        }
        Element owner = element.getEnclosingElement();
        if (element.getKind() == ElementKind.FIELD && owner != null && owner.getKind() == ElementKind.RECORD) {
            return firstIn(owner);
        }
        return element.getKind() == ElementKind.RECORD ? firstIn(element) : position;
    }

    private static Position firstIn(Element type) {
        return Position.of(ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> !isAccessor(method)
                        && !IMPLICIT.contains(method.getSimpleName().toString()))
                .<Element>map(method -> method)
                .findFirst()
                .orElse(type));
    }
}
