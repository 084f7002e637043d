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

    /** {@return the position, or if it is a record and the compiler is ecj, that of the first method in it} */
    static Position of(Position position) {
        Element element = position.element();
        return element.getKind() != ElementKind.RECORD
                        || !element.getClass().getName().startsWith("org.eclipse.")
                ? position
                : ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                        .filter(method -> !isAccessor(method)
                                && !IMPLICIT.contains(method.getSimpleName().toString()))
                        .findFirst()
                        .map(Position::of)
                        .orElse(position);
    }
}
