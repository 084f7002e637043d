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
                .addJavadoc("$L: $L.\n", mask.meaning(), label(mask))
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

    private static CodeBlock value(MaskModel mask) {
        return mask.flags().isEmpty()
                ? CodeBlock.of("0")
                : mask.flags().stream().map(Rendering::value).collect(CodeBlock.joining("$W| "));
    }

    private static CodeBlock value(Flag flag) {
        return flag.constant()
                .map(name -> CodeBlock.of("$T." + name, Flag.CONSTANTS))
                .orElseGet(() -> CodeBlock.of("$L", MaskModel.hex(flag.value())));
    }
}
