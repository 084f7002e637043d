package io.wsk.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import io.wsk.processor.model.MaskModel;
import io.wsk.processor.model.MaskModel.Flag;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What all generated classes have in common. */
final class Rendering {
    private static final String GENERATOR = "io.wsk.processor.WskProcessor";

    private Rendering() {}

    /** {@return the annotation of a generated class} */
    static AnnotationSpec generated(ClassName annotation) {
        return AnnotationSpec.builder(annotation)
                .addMember("value", "$S", GENERATOR)
                .build();
    }

    /** {@return the annotation that suppresses these warnings, if there are any} */
    static Optional<AnnotationSpec> suppress(Set<String> warnings) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
        return warnings.isEmpty() ? Optional.empty() : Optional.of(annotation.build());
    }

    /** {@return the modifier of what others use} */
    static Modifier[] visibility(boolean isPublic) {
        return isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    /** {@return a mask as a constant} */
    static FieldSpec constant(boolean isPublic, MaskModel mask) {
        return FieldSpec.builder(TypeName.INT, mask.constant(), visibility(isPublic))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(escaped(mask.meaning() + ": " + label(mask) + ".\n"))
                .initializer(value(mask))
                .build();
    }

    /** {@return a mask in a comment} */
    static String label(MaskModel mask) {
        return mask.flags().isEmpty() ? "none" : "{@code " + mask.label() + "}";
    }

    /** Imports the constants of the flags of a mask. */
    static void importFlags(MaskModel mask, JavaFile.Builder file) {
        mask.flags().stream()
                .flatMap(flag -> flag.constant().stream())
                .forEach(name -> file.addStaticImport(Flag.CONSTANTS, name));
    }

    /**
     * {@return a class on which something is called} Where a variable or a field is called like it, its simple name would mean
     * that (JLS 6.4.2).
     */
    static CodeBlock called(ClassName type, Set<String> variables) {
        return variables.contains(type.topLevelClassName().simpleName())
                ? CodeBlock.of("$L", type.canonicalName())
                : CodeBlock.of("$T", type);
    }

    /** {@return a text as part of a pattern} In one piece it is printed faster than as an argument. */
    static String escaped(String text) {
        return text.replace("$", "$$");
    }

    /** The flags by the names that {@link #importFlags} imports. */
    private static CodeBlock value(MaskModel mask) {
        return CodeBlock.of(
                mask.flags().isEmpty()
                        ? "0"
                        : mask.flags().stream()
                                .map(flag -> flag.constant().orElseGet(() -> MaskModel.hex(flag.value())))
                                .collect(Collectors.joining("$W| ")));
    }
}
