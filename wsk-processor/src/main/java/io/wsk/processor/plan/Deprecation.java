package io.wsk.processor.plan;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Which warnings a table would cause because it uses something deprecated. The user has been warned already, where the
 * handler was written.
 */
final class Deprecation {
    private Deprecation() {}

    /** {@return the warnings caused by naming a class} */
    static Set<String> ofClass(TypeElement named) {
        Set<String> warnings = new TreeSet<>();
        for (Element type = named; type instanceof TypeElement; type = type.getEnclosingElement()) {
            addWarning(type, warnings);
        }
        return warnings;
    }

    /** {@return the warnings caused by overriding a callback and calling a handler} */
    static Set<String> inCallback(ExecutableElement handler, ExecutableElement callback) {
        Set<String> warnings = new TreeSet<>();
        addWarning(handler, warnings);
        addWarning(callback, warnings);
        Stream.concat(
                        Stream.of(callback.getReturnType()),
                        callback.getParameters().stream().map(Element::asType))
                .forEach(type -> addWarning(type, warnings));
        return warnings;
    }

    private static void addWarning(TypeMirror type, Set<String> warnings) {
        if (type instanceof DeclaredType declared) {
            addWarning(declared.asElement(), warnings);
        }
    }

    private static void addWarning(Element element, Set<String> warnings) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals("java.lang.Deprecated")) {
                boolean forRemoval = mirror.getElementValues().entrySet().stream()
                        .anyMatch(value -> value.getKey().getSimpleName().contentEquals("forRemoval")
                                && Boolean.TRUE.equals(value.getValue().getValue()));
                warnings.add(forRemoval ? "removal" : "deprecation");
            }
        }
    }
}
