package io.wsk.processor.scan;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Names that a generated class must not have: another class has it, or code of its package, generated or the handlers, could no
 * longer mean another class by its simple name.
 */
public final class TakenNames {
    /** What is named in all generated code, without an import. */
    public static final Set<String> JAVA_LANG =
            Set.of("Object", "Override", "SuppressWarnings", "UnsupportedOperationException");

    private static final String RUNTIME = "io.wsk.runtime";
    private static final String ANNOTATIONS = "io.wsk.annotations";

    private final Elements elements;
    private final CompiledTypes compiled;

    /** {@return the names for one round} */
    public TakenNames(Elements elements, CompiledTypes compiled) {
        this.elements = elements;
        this.compiled = compiled;
    }

    /** {@return the class of a chosen name in the package of a class, or one like the default name if the chosen one cannot be} */
    ClassName usable(TypeElement type, String chosen, String otherwise) {
        return Stream.concat(Stream.of(chosen), Stream.iterate(otherwise, name -> name + "_"))
                .flatMap(name -> claimed(type, name).stream())
                .filter(name -> ownerOf(name).isEmpty())
                .findFirst()
                .orElseThrow();
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

    /** {@return what has this name, or would be hidden by it} */
    public Optional<String> ownerOf(ClassName name) {
        String simpleName = name.simpleName();
        if (compiled.contains(name.canonicalName())) {
            return Optional.of(
                    name.packageName().isEmpty()
                            ? "a class of the unnamed package"
                            : "a class of package " + name.packageName());
        }
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
