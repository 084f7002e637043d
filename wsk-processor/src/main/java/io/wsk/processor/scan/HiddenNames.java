package io.wsk.processor.scan;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Names that a generated class must not have, because code of its package could no longer mean another class by its simple name:
 * generated code, or the handlers.
 */
public final class HiddenNames {
    /** What is named in all generated code, without an import. */
    public static final Set<String> JAVA_LANG =
            Set.of("Object", "Override", "SuppressWarnings", "UnsupportedOperationException");

    private static final String RUNTIME = "io.wsk.runtime";
    private static final String ANNOTATIONS = "io.wsk.annotations";

    private final Elements elements;

    /** {@return the names for one round} */
    public HiddenNames(Elements elements) {
        this.elements = elements;
    }

    /** {@return the class of a chosen name in the package of a class, or that of the default name if the chosen one cannot be} */
    ClassName usable(TypeElement type, String chosen, String otherwise) {
        return Stream.of(chosen, otherwise)
                .flatMap(name -> claimed(type, name).stream())
                .filter(name -> hiddenBy(name).isEmpty())
                .findFirst()
                .orElseGet(() -> inPackage(type, otherwise + "_"));
    }

    /** {@return the class of a chosen name, if it can be the name of a class} */
    public Optional<ClassName> claimed(TypeElement type, String chosen) {
        return Optional.of(chosen).filter(HandlerScanner::isClassName).map(name -> inPackage(type, name));
    }

    private ClassName inPackage(TypeElement type, String name) {
        return ClassName.get(elements.getPackageOf(type).getQualifiedName().toString(), name);
    }

    /** Nearly all names are such, and to look for a class that does not exist takes a compiler longer than most else. */
    private static boolean isFarFromOurs(String simpleName) {
        return (simpleName.endsWith("Dispatch") || simpleName.endsWith("Client")) && !simpleName.startsWith("Wsk");
    }

    /** {@return what a generated class of this name would hide} */
    public Optional<String> hiddenBy(ClassName name) {
        String simpleName = name.simpleName();
        if (JAVA_LANG.contains(simpleName)) {
            return Optional.of("a class of package java.lang that generated code needs");
        }
        if (isFarFromOurs(simpleName)) {
            return Optional.empty();
        }
        return Stream.of(RUNTIME, ANNOTATIONS)
                .filter(owner ->
                        !owner.equals(name.packageName()) && elements.getTypeElement(owner + "." + simpleName) != null)
                .findFirst()
                .map(owner -> "a class of package " + owner + ", which it would hide in this package");
    }
}
