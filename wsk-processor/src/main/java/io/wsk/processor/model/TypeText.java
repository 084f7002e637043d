package io.wsk.processor.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Types as people write them: simple names, no annotations, the same text from every compiler. */
public final class TypeText extends SimpleTypeVisitor14<String, Void> {
    private static final TypeText VISITOR = new TypeText();

    private TypeText() {}

    /** {@return the type in source form, without packages} */
    public static String of(TypeMirror type) {
        return type.accept(VISITOR, null);
    }

    /** {@return the type in source form, with its package if it looks like one of the others without} */
    public static String besides(List<String> others, TypeMirror type) {
        return others.contains(of(type)) && type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : of(type);
    }

    /** {@return the class as it is named inside its package: {@code Outer.Inner}} */
    public static String of(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? of(outer) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }

    /** {@return a parameter list in source form} */
    public static String parameters(List<? extends TypeMirror> types, List<? extends VariableElement> parameters) {
        return IntStream.range(0, types.size())
                .mapToObj(i -> of(types.get(i)) + " " + parameters.get(i).getSimpleName())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String visitDeclared(DeclaredType type, Void unused) {
        String name = type.getEnclosingType() instanceof DeclaredType outer && isToBeWritten(outer, type)
                ? of(outer) + "." + type.asElement().getSimpleName()
                : of((TypeElement) type.asElement());
        return type.getTypeArguments().isEmpty()
                ? name
                : type.getTypeArguments().stream().map(TypeText::of).collect(Collectors.joining(", ", name + "<", ">"));
    }

    /** ecj gives type arguments to the class around a nested one that nobody has written: its own parameters, or for a static one. */
    private static boolean isToBeWritten(DeclaredType outer, DeclaredType nested) {
        return !outer.getTypeArguments().isEmpty()
                && !nested.asElement().getModifiers().contains(Modifier.STATIC)
                && !outer.toString().equals(outer.asElement().asType().toString());
    }

    @Override
    public String visitArray(ArrayType type, Void unused) {
        return of(type.getComponentType()) + "[]";
    }

    @Override
    public String visitTypeVariable(TypeVariable type, Void unused) {
        return type.asElement().getSimpleName().toString();
    }

    @Override
    public String visitWildcard(WildcardType type, Void unused) {
        if (type.getExtendsBound() != null) {
            return "? extends " + of(type.getExtendsBound());
        }
        return type.getSuperBound() != null ? "? super " + of(type.getSuperBound()) : "?";
    }

    @Override
    protected String defaultAction(TypeMirror type, Void unused) {
        TypeKind kind = type.getKind();
        return kind.isPrimitive() || kind == TypeKind.VOID
                ? kind.name().toLowerCase(java.util.Locale.ROOT)
                : type.toString();
    }
}
