package io.wsk.processor.scan;

import io.wsk.annotations.WskCategory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * An annotation with its values by name, defaults included. Read through mirrors, because the classes that a value may
 * name do not exist in the processor, and are not loaded here.
 */
record AnnotationView(AnnotationMirror mirror) {
    private static final String PACKAGE = "io.wsk.annotations.";

    /** What compilers put in place of a value that they cannot find out, which they report. */
    private static final String UNKNOWN = "<error>";

    /** {@return the annotation of this simple name from our annotations module, if the element has it} */
    static Optional<AnnotationView> on(Element element, String simpleName) {
        String name = PACKAGE + simpleName;
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (((TypeElement) mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(name)) {
                return Optional.of(new AnnotationView(mirror));
            }
        }
        return Optional.empty();
    }

    /** {@return the value that is written in the source} */
    Optional<AnnotationValue> written(String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(name)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    String string(String name) {
        return value(name)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.equals(UNKNOWN))
                .orElse("");
    }

    int integer(String name) {
        return value(name)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .orElse(0);
    }

    /** {@return the constant of one of our enums} */
    <E extends Enum<E>> E constant(String name, E otherwise) {
        return value(name)
                .flatMap(value -> constantOf(value, otherwise.getDeclaringClass()))
                .orElse(otherwise);
    }

    /** {@return whether a value is a constant of an enum, if it is written at all} */
    boolean isReadable(String name) {
        return written(name).stream().allMatch(value -> value.getValue() instanceof VariableElement);
    }

    Set<WskCategory> categories(String name) {
        Set<WskCategory> categories = EnumSet.noneOf(WskCategory.class);
        list(name)
                .forEach(each -> constantOf(each.getValue(), WskCategory.class).ifPresent(categories::add));
        categories.remove(WskCategory.INFERRED);
        return categories;
    }

    /** {@return the values of an array} */
    List<AnnotationValue> list(String name) {
        List<AnnotationValue> values = new ArrayList<>();
        value(name).filter(List.class::isInstance).map(List.class::cast).ifPresent(items -> {
            for (Object item : items) {
                if (item instanceof AnnotationValue each) {
                    values.add(each);
                }
            }
        });
        return List.copyOf(values);
    }

    /** {@return the class that a value names; empty for {@code void.class} and for one that does not exist} */
    Optional<TypeElement> type(String name) {
        return value(name)
                .filter(type -> type instanceof DeclaredType declared && declared.getKind() == TypeKind.DECLARED)
                .map(type -> ((DeclaredType) type).asElement())
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast);
    }

    /** {@return whether a value names a class, which may not exist} */
    boolean namesType(String name) {
        return written(name)
                .map(AnnotationValue::getValue)
                .filter(type -> !(type instanceof TypeMirror mirror) || mirror.getKind() != TypeKind.VOID)
                .isPresent();
    }

    /** {@return the constant of one of our enums that an element of an annotation has by default} */
    static <E extends Enum<E>> E defaultOf(TypeElement annotation, String name, E otherwise) {
        return defaultOf(annotation, name)
                .flatMap(value -> constantOf(value.getValue(), otherwise.getDeclaringClass()))
                .orElse(otherwise);
    }

    private Optional<Object> value(String name) {
        return written(name)
                .or(() -> defaultOf((TypeElement) mirror.getAnnotationType().asElement(), name))
                .map(AnnotationValue::getValue);
    }

    private static Optional<AnnotationValue> defaultOf(TypeElement annotation, String name) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .findFirst()
                .flatMap(method -> Optional.ofNullable(method.getDefaultValue()));
    }

    private static <E extends Enum<E>> Optional<E> constantOf(Object value, Class<E> type) {
        if (value instanceof VariableElement constant) {
            for (E each : type.getEnumConstants()) {
                if (constant.getSimpleName().contentEquals(each.name())) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }
}
