package io.wsk.processor.scan;

import io.wsk.processor.model.HandlerMethod;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Recognizes methods that the Kotlin compiler adds, annotations included, besides the one that was written: for a
 * {@code @JvmStatic} function of a companion object the instance method beside the static one, and for an interface method with
 * a body its static copy in {@code DefaultImpls}. They are not handlers; what they are copied from is one.
 */
final class KotlinCopies {
    /** What {@code kotlin.Metadata} calls a class that nobody wrote. */
    private static final Integer SYNTHETIC_CLASS = 3;

    private KotlinCopies() {}

    static boolean isCopy(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                        && find(method, "kotlin.jvm.JvmStatic").isPresent()
                || find(HandlerMethod.declaringType(method), "kotlin.Metadata")
                        .filter(metadata -> SYNTHETIC_CLASS.equals(valueOf(metadata, "k")))
                        .isPresent();
    }

    private static Optional<AnnotationMirror> find(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(annotation))
                .findFirst()
                .map(AnnotationMirror.class::cast);
    }

    private static Object valueOf(AnnotationMirror annotation, String name) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .findFirst()
                .<AnnotationValue>map(Map.Entry::getValue)
                .map(AnnotationValue::getValue)
                .orElse("");
    }
}
