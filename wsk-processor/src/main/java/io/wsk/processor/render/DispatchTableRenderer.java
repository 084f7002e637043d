package io.wsk.processor.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.wsk.annotations.WskRunOn;
import io.wsk.processor.model.CallbackModel;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.MaskModel;
import io.wsk.processor.model.MaskModel.Flag;
import io.wsk.processor.model.TypeText;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Prints a dispatch table: constants, the instance, masks, callbacks. */
public final class DispatchTableRenderer {
    private static final String GENERATOR = "io.wsk.processor.WskProcessor";

    /** By its name: in the shaded jar the class of our own is called something else. */
    private static final ClassName RUN_ON = ClassName.get("io.wsk.annotations", "WskRunOn");

    private final CallbackRenderer callbacks = new CallbackRenderer();

    /** {@return the text of the source file} */
    public String render(DispatchModel model) {
        TypeSpec.Builder table = TypeSpec.classBuilder(model.table())
                .addModifiers(visibility(model))
                .addModifiers(Modifier.FINAL)
                .alwaysQualify(model.qualifiedNames().toArray(String[]::new))
                .addJavadoc(summary(model));
        model.generatedAnnotation().map(DispatchTableRenderer::generated).ifPresent(table::addAnnotation);
        suppress(model.suppressed()).ifPresent(table::addAnnotation);
        for (ClassName dispatchInterface : model.interfaces()) {
            table.addSuperinterface(ParameterizedTypeName.get(dispatchInterface, model.context()));
        }
        model.masks().forEach(mask -> table.addField(constant(model, mask)));
        table.addField(instance(model));
        table.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        if (!model.interfaces().isEmpty()) {
            model.masks()
                    .forEach(mask ->
                            table.addMethod(getter(mask.getter(), TypeName.INT, CodeBlock.of("$L", mask.constant()))));
        }
        model.switches().forEach(name -> table.addMethod(getter(name, TypeName.BOOLEAN, CodeBlock.of("true"))));
        if (model.runsOnExecutor()) {
            table.addMethod(getter("runOn", RUN_ON, CodeBlock.of("$T.$L", RUN_ON, WskRunOn.CLIENT_EXECUTOR)));
        }
        for (CallbackModel callback : model.callbacks()) {
            table.addMethod(callbacks.render(callback));
        }
        JavaFile.Builder file = JavaFile.builder(model.table().packageName(), table.build())
                .indent("    ")
                .skipJavaLangImports(true);
        importFlags(model, file);
        return SourceLayout.of(file.build().toString());
    }

    /** {@return the annotation that suppresses these warnings, if there are any} */
    static Optional<AnnotationSpec> suppress(Set<String> warnings) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        warnings.forEach(warning -> annotation.addMember("value", "$S", warning));
        return warnings.isEmpty() ? Optional.empty() : Optional.of(annotation.build());
    }

    private static void importFlags(DispatchModel model, JavaFile.Builder file) {
        model.masks().stream()
                .flatMap(mask -> mask.flags().stream())
                .flatMap(flag -> flag.constant().stream())
                .distinct()
                .forEach(name -> file.addStaticImport(Flag.CONSTANTS, name));
    }

    private static CodeBlock summary(DispatchModel model) {
        CodeBlock handlers = model.context().equals(ClassName.OBJECT)
                ? CodeBlock.of("{@code $L}", TypeText.of(model.origin()))
                : CodeBlock.of("{@link $T}", ClassName.get(model.origin()));
        return model.masks().isEmpty() || model.masks().get(0).flags().isEmpty()
                ? CodeBlock.of("Dispatch table of $L.\n", handlers)
                : CodeBlock.of(
                        "Dispatch table of $L: $L.\n",
                        handlers,
                        label(model.masks().get(0)));
    }

    private static String label(MaskModel mask) {
        return mask.flags().isEmpty() ? "none" : "{@code " + mask.label() + "}";
    }

    private static AnnotationSpec generated(ClassName annotation) {
        return AnnotationSpec.builder(annotation)
                .addMember("value", "$S", GENERATOR)
                .build();
    }

    private static FieldSpec constant(DispatchModel model, MaskModel mask) {
        return FieldSpec.builder(TypeName.INT, mask.constant(), visibility(model))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L: $L.\n", mask.meaning(), label(mask))
                .initializer(value(mask))
                .build();
    }

    private static CodeBlock value(MaskModel mask) {
        return mask.flags().isEmpty()
                ? CodeBlock.of("0")
                : mask.flags().stream().map(DispatchTableRenderer::value).collect(CodeBlock.joining("$W| "));
    }

    private static CodeBlock value(Flag flag) {
        return flag.constant()
                .map(name -> CodeBlock.of("$T." + name, Flag.CONSTANTS))
                .orElseGet(() -> CodeBlock.of("$L", MaskModel.hex(flag.value())));
    }

    private static FieldSpec instance(DispatchModel model) {
        return FieldSpec.builder(model.table(), "TABLE", visibility(model))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The only instance: a table has no state.\n")
                .initializer("new $T()", model.table())
                .build();
    }

    private static MethodSpec getter(String name, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }

    private static Modifier[] visibility(DispatchModel model) {
        return model.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }
}
