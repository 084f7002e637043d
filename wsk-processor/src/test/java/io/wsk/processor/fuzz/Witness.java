package io.wsk.processor.fuzz;

import io.wsk.processor.ProcessorOfEverything;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Runs beside the processor and notes, in its own simple way, which tables there must be: one for each class that can have
 * instances and has a method with a standard event annotation, whatever else is wrong with it.
 */
final class Witness extends ProcessorOfEverything {
    private static final String ANNOTATIONS = "io.wsk.annotations.";

    private final Set<String> tables = new TreeSet<>();
    private final Set<String> classes = new HashSet<>();
    private int rounds;

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!round.processingOver()) {
            rounds++;
            if (rounds == 1) {
                note(round.getRootElements());
            }
        }
        return false;
    }

    /** {@return how many rounds there were, besides the last} */
    int rounds() {
        return rounds;
    }

    /** {@return the paths of the tables that must be there: none in the place of a class} */
    Set<String> tables() {
        Set<String> free = new TreeSet<>(tables);
        free.removeAll(classes);
        return free;
    }

    /** Of two classes with one name, the first counts. */
    private void note(Collection<? extends Element> elements) {
        for (TypeElement type : ElementFilter.typesIn(elements)) {
            if (SourceVersion.isName(type.getQualifiedName()) && classes.add(pathOf(type, ""))) {
                if (!type.getKind().isInterface()
                        && !type.getModifiers().contains(Modifier.ABSTRACT)
                        && !isNamedOtherwise(type)
                        && hasHandler(type)) {
                    tables.add(pathOf(type, "Dispatch"));
                }
                note(type.getEnclosedElements());
            }
        }
    }

    private String pathOf(TypeElement type, String suffix) {
        Element packageElement = processingEnv.getElementUtils().getPackageOf(type);
        return packageElement.toString().replace('.', '/') + "/" + joined(type) + suffix + ".java";
    }

    private static String joined(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? joined(outer) + "_" + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    private static boolean isNamedOtherwise(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> nameOf(mirror).equals("WskDispatchTable"));
    }

    private static boolean hasHandler(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(Witness::isHandler);
    }

    private static boolean isHandler(ExecutableElement method) {
        return SourceVersion.isName(method.getSimpleName())
                && method.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> nameOf(mirror).endsWith("Event"));
    }

    /** {@return the name of one of our annotations, empty for another one} */
    private static String nameOf(AnnotationMirror mirror) {
        String name = mirror.getAnnotationType().asElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
        return name.startsWith(ANNOTATIONS) ? name.substring(ANNOTATIONS.length()) : "";
    }
}
