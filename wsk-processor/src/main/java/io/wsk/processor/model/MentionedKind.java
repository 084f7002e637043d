package io.wsk.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Looks for a kind of type inside a type: for type variables, or for types that do not exist. */
public final class MentionedKind extends SimpleTypeVisitor14<Boolean, Void> {
    /** What kapt writes in the place of a type that does not exist, unless it is told to correct error types. */
    private static final String UNRESOLVED_IN_KOTLIN = "error.NonExistentClass";

    private final TypeKind wanted;

    private MentionedKind(TypeKind wanted) {
        this.wanted = wanted;
    }

    /** {@return whether a parameter or the result of the method mentions a type that does not exist (yet)} */
    public static boolean unresolved(ExecutableType method) {
        return method.accept(new MentionedKind(TypeKind.ERROR), null);
    }

    /** {@return whether the type, or a parameter or the result of the method, depends on a type parameter of a class} */
    public static boolean typeVariable(TypeMirror type) {
        return type.accept(new MentionedKind(TypeKind.TYPEVAR), null);
    }

    @Override
    public Boolean visitExecutable(ExecutableType type, Void unused) {
        return any(type.getParameterTypes()) || type.getReturnType().accept(this, null);
    }

    @Override
    public Boolean visitDeclared(DeclaredType type, Void unused) {
        return any(type.getTypeArguments()) || wanted == TypeKind.ERROR && isUnresolvedInKotlin(type);
    }

    @Override
    public Boolean visitArray(ArrayType type, Void unused) {
        return type.getComponentType().accept(this, null);
    }

    @Override
    public Boolean visitWildcard(WildcardType type, Void unused) {
        return type.getExtendsBound() != null && type.getExtendsBound().accept(this, null)
                || type.getSuperBound() != null && type.getSuperBound().accept(this, null);
    }

    @Override
    protected Boolean defaultAction(TypeMirror type, Void unused) {
        return type.getKind() == wanted;
    }

    private static boolean isUnresolvedInKotlin(DeclaredType type) {
        return type.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(UNRESOLVED_IN_KOTLIN);
    }

    private boolean any(List<? extends TypeMirror> types) {
        return types.stream().anyMatch(type -> type.accept(this, null));
    }
}
