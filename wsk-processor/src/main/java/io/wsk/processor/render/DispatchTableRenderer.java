package io.wsk.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskRunOn;
import io.wsk.processor.model.CallbackModel;
import io.wsk.processor.model.DispatchModel;
import io.wsk.processor.model.MaskModel;
import io.wsk.processor.model.TypeText;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Prints a dispatch table: constants, the instance, masks, callbacks. */
public final class DispatchTableRenderer {
    /** By its name: in the shaded jar the class of our own is called something else. */
    private static final ClassName RUN_ON = ClassName.get("io.wsk.annotations", "WskRunOn");

    private static final TypeName ANY_CONNECTION = ParameterizedTypeName.get(
            ClassName.bestGuess(WskCategory.CONNECTION.dispatchInterface()), WildcardTypeName.subtypeOf(Object.class));

    private final CallbackRenderer callbacks = new CallbackRenderer();

    /** {@return the text of the source file} */
    public String render(DispatchModel model) {
        Set<String> constants = Stream.concat(
                        Stream.of("TABLE"), model.masks().stream().map(MaskModel::constant))
                .collect(Collectors.toSet());
        TypeSpec.Builder table = TypeSpec.classBuilder(model.table())
                .addModifiers(Rendering.visibility(model.isPublic()))
                .addModifiers(Modifier.FINAL)
                .alwaysQualify(model.qualifiedNames().toArray(String[]::new))
                .addJavadoc(summary(model));
        model.generatedAnnotation().map(Rendering::generated).ifPresent(table::addAnnotation);
        Rendering.suppress(model.suppressed()).ifPresent(table::addAnnotation);
        for (ClassName dispatchInterface : model.interfaces()) {
            table.addSuperinterface(ParameterizedTypeName.get(dispatchInterface, model.context()));
        }
        model.masks().forEach(mask -> table.addField(Rendering.constant(model.isPublic(), mask)));
        table.addField(instance(model));
        table.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        if (!model.interfaces().isEmpty()) {
            model.masks()
                    .forEach(mask ->
                            table.addMethod(getter(mask.getter(), TypeName.INT, CodeBlock.of(mask.constant()))));
        }
        model.switches().forEach(name -> table.addMethod(getter(name, TypeName.BOOLEAN, CodeBlock.of("true"))));
        if (model.runsOnExecutor()) {
            table.addMethod(getter("runOn", RUN_ON, CodeBlock.of("$T.$L", RUN_ON, WskRunOn.CLIENT_EXECUTOR)));
        }
        model.acceptedTable()
                .ifPresent(accepted -> table.addMethod(getter(
                        "acceptedTable",
                        ParameterizedTypeName.get(ClassName.get(Optional.class), ANY_CONNECTION),
                        CodeBlock.of("$T.of($L.TABLE)", Optional.class, Rendering.called(accepted, constants)))));
        for (CallbackModel callback : model.callbacks()) {
            table.addMethod(callbacks.render(callback, constants));
        }
        JavaFile.Builder file = JavaFile.builder(model.table().packageName(), table.build())
                .indent("    ")
                .skipJavaLangImports(true);
        model.masks().forEach(mask -> Rendering.importFlags(mask, file));
        return SourceLayout.of(file.build().toString());
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
                        Rendering.label(model.masks().get(0)));
    }

    private static FieldSpec instance(DispatchModel model) {
        return FieldSpec.builder(model.table(), "TABLE", Rendering.visibility(model.isPublic()))
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
                .addCode("return $L;\n", value)
                .build();
    }
}
