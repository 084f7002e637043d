package io.wsk.processor.scan;

import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Looks for annotations that do not exist (yet). They may be misspelled event annotations, so nobody can say what a class
 * lacks; and that they do not exist, the compiler says.
 */
public final class UnknownAnnotations {
    private static final String OURS = "Wsk";

    private final BiPredicate<TypeElement, String> isAnyInSource;

    /** {@return an answer for one round} */
    public UnknownAnnotations(ProcessingEnvironment environment) {
        // A lambda: only where there is a javac can the class be loaded.
        this.isAnyInSource = JavacEnvironment.in(environment)
                .<BiPredicate<TypeElement, String>>map(javac -> new JavacAnnotations(javac)::isAnyUnknown)
                .orElse((type, start) -> false);
    }

    /** {@return whether there is one on a method of the class or its supertypes} */
    public boolean areIn(TypeElement type) {
        return Lineage.of(type).types().stream().anyMatch(each -> isAnyOn(each, ""));
    }

    /** {@return whether there is one on a method of the class that can only be meant to be an event annotation of ours} */
    boolean meanHandlersIn(TypeElement type) {
        return isAnyOn(type, OURS);
    }

    private boolean isAnyOn(TypeElement type, String start) {
        return inModel(type).anyMatch(mirror -> nameOf(mirror).startsWith(start)) || isAnyInSource.test(type, start);
    }

    private static Stream<AnnotationMirror> inModel(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .<AnnotationMirror>flatMap(method -> method.getAnnotationMirrors().stream())
                .filter(mirror -> mirror.getAnnotationType().getKind() == TypeKind.ERROR);
    }

    private static String nameOf(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getSimpleName().toString();
    }
}
