package io.wsk.processor.diagnostic;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where a diagnostic points: at the name of an element, at an annotation on it, or at a value of that annotation.
 *
 * @param element the element
 * @param annotation the annotation
 * @param value the value
 */
public record Position(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {
    /** {@return the position of an element} */
    public static Position of(Element element) {
        return new Position(element, Optional.empty(), Optional.empty());
    }

    /** {@return the position of an annotation} */
    public static Position of(Element element, AnnotationMirror annotation) {
        return new Position(element, Optional.of(annotation), Optional.empty());
    }

    /** {@return the position of a value in an annotation, or of the annotation if the value is not written there} */
    public static Position of(Element element, AnnotationMirror annotation, Optional<AnnotationValue> value) {
        return new Position(element, Optional.of(annotation), value);
    }

    /** {@return the position of the value of this name in an annotation, or of the annotation if it is not written there} */
    public static Position of(Element element, AnnotationMirror annotation, String value) {
        return of(
                element,
                annotation,
                annotation.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getKey().getSimpleName().contentEquals(value))
                        .findFirst()
                        .map(Map.Entry::getValue));
    }
}
