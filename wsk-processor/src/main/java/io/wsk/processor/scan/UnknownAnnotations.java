package io.wsk.processor.scan;

import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Looks for annotations that do not exist (yet). They may be misspelled event annotations, so nobody can say what a class
 * lacks; and that they do not exist, the compiler says.
 */
public final class UnknownAnnotations {
    private final Predicate<ExecutableElement> isInSource;

    /** {@return an answer for one round} */
    public UnknownAnnotations(ProcessingEnvironment environment) {
        this.isInSource = JavacEnvironment.in(environment)
                .<Predicate<ExecutableElement>>map(javac -> new JavacAnnotations(javac)::isAnyUnknown)
                .orElse(method -> false);
    }

    /** {@return whether there is one on a method of the class or its supertypes} */
    public boolean areIn(TypeElement type) {
        return Lineage.of(type).types().stream()
                .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
                .anyMatch(method -> isInModel(method) || isInSource.test(method));
    }

    private static boolean isInModel(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().getKind() == TypeKind.ERROR);
    }
}
