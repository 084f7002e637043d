package io.wsk.processor.scan;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The classes that are being compiled, as opposed to those that come from class files. Names, not elements: it lives longer
 * than a round.
 */
public final class CompiledTypes {
    private final Set<String> names = new HashSet<>();

    /**
     * Adds the root elements of a round.
     *
     * @param isOurs whether a class is one of those that this processor has written, which are not added
     */
    public void add(Set<? extends Element> roots, Predicate<TypeElement> isOurs) {
        for (Element root : roots) {
            if (root instanceof TypeElement type && !isOurs.test(type)) {
                names.add(type.getQualifiedName().toString());
            }
        }
    }

    /** {@return the canonical names of the top-level classes} */
    public Set<String> names() {
        return Set.copyOf(names);
    }

    /** {@return whether the class, or the one around it, is compiled now} */
    public boolean contains(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? contains(outer)
                : contains(type.getQualifiedName().toString());
    }

    /** {@return whether a top-level class of this canonical name is compiled now} */
    public boolean contains(String name) {
        return names.contains(name);
    }
}
