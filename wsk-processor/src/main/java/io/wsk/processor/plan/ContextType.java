package io.wsk.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.wsk.processor.validate.HandlerClassValidator;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The type of the socket context: the handler class, with {@code ?} for each of its type parameters. */
public final class ContextType {
    private final Types types;

    /** {@return the answer for one round} */
    public ContextType(Types types) {
        this.types = types;
    }

    /** {@return the type as the table writes it; {@code Object} for a class that it cannot name} */
    public TypeName nameOf(TypeElement type) {
        return HandlerClassValidator.isNameable(type) ? TypeName.get(of(type)) : ClassName.OBJECT;
    }

    /** {@return the type} */
    DeclaredType of(TypeElement type) {
        TypeMirror[] unknown = type.getTypeParameters().stream()
                .map(parameter -> types.getWildcardType(null, null))
                .toArray(TypeMirror[]::new);
        return isInner(type) && type.getEnclosingElement() instanceof TypeElement outer
                ? types.getDeclaredType(of(outer), type, unknown)
                : types.getDeclaredType(type, unknown);
    }

    /** {@return whether the type leaves out its type arguments, or those of a class around it that it depends on} */
    static boolean isRaw(DeclaredType type) {
        return type.asElement() instanceof TypeElement element
                && (type.getTypeArguments().size() < element.getTypeParameters().size()
                        || isInner(element) && type.getEnclosingType() instanceof DeclaredType outer && isRaw(outer));
    }

    private static boolean isInner(TypeElement type) {
        return type.getKind().isClass() && !type.getModifiers().contains(Modifier.STATIC);
    }
}
