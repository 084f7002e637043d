package io.wsk.processor.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A class with all its supertypes, every type before its own supertypes and the superclass before the interfaces: the order
 * in which a method is looked up. Types of {@code java} are left out, they have no handlers.
 *
 * @param types the types
 * @param isResolved whether all of them exist
 */
record Lineage(List<TypeElement> types, boolean isResolved) {
    static Lineage of(TypeElement type) {
        Set<TypeElement> postorder = new LinkedHashSet<>();
        boolean resolved = visit(type, postorder);
        List<TypeElement> types = new ArrayList<>(postorder);
        Collections.reverse(types);
        return new Lineage(List.copyOf(types), resolved);
    }

    /** Depth first, the superclass last: reversed, it comes right after the class. */
    private static boolean visit(TypeElement type, Set<TypeElement> done) {
        if (done.contains(type)) {
            return true;
        }
        boolean resolved = true;
        List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
        Collections.reverse(supertypes);
        supertypes.add(type.getSuperclass());
        for (TypeMirror supertype : supertypes) {
            if (isOfJava(supertype)) {
                continue;
            }
            if (supertype.getKind() == TypeKind.ERROR) {
                resolved = false;
            } else if (supertype instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement element) {
                resolved &= visit(element, done);
            }
        }
        done.add(type);
        return resolved;
    }

    /** Even if it is an error: where a class inherits from itself, javac loses sight of {@code Object} for all classes. */
    private static boolean isOfJava(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().toString().startsWith("java.");
    }
}
