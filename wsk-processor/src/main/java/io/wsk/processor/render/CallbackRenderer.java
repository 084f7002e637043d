package io.wsk.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.wsk.processor.model.CallbackModel;
import io.wsk.processor.model.CallbackModel.Call;
import io.wsk.processor.model.CallbackModel.Loop;
import io.wsk.processor.model.CallbackModel.Result;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Prints a callback: the direct call of its handler. */
final class CallbackRenderer {
    /** {@return the method} The names of the constants of the table are not free for the classes that it calls. */
    MethodSpec render(CallbackModel callback, Set<String> constants) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(callback.name())
                .addJavadoc(see(callback))
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .varargs(callback.isVarArgs())
                .returns(callback.returnType());
        Rendering.suppress(callback.suppressed()).ifPresent(method::addAnnotation);
        callback.parameters().forEach(parameter -> method.addParameter(parameter.type(), parameter.name()));
        CodeBlock call = call(callback);
        if (callback.loop().isPresent()) {
            Loop loop = callback.loop().get();
            method.beginControlFlow("for ($T $L : $L)", loop.type(), loop.variable(), loop.iterable())
                    .addStatement(call)
                    .endControlFlow();
        }
        addResult(method, callback, call, constants);
        return method.build();
    }

    private static void addResult(
            MethodSpec.Builder method, CallbackModel callback, CodeBlock call, Set<String> constants) {
        Result result = callback.result();
        if (result instanceof Result.Returned) {
            method.addStatement("return $L", call);
        } else if (result instanceof Result.Converted converted) {
            CodeBlock arguments = converted
                    .handover()
                    .map(handover -> CodeBlock.of("$L,$W$L.TABLE", call, Rendering.called(handover.table(), constants)))
                    .orElse(call);
            method.addStatement("return $L.$L($L)", converted.parameter(), converted.method(), arguments);
        } else {
            if (callback.loop().isEmpty()) {
                method.addStatement(call);
            }
            if (result instanceof Result.Constant constant) {
                method.addStatement("return $T.$L", constant.type(), constant.constant());
            }
        }
    }

    private static CodeBlock call(CallbackModel callback) {
        Call call = callback.call();
        String target =
                call.staticTarget().orElseGet(() -> callback.parameters().get(0).name());
        String arguments = call.arguments().stream().map(Rendering::escaped).collect(Collectors.joining(",$W"));
        return CodeBlock.of(Rendering.escaped(target + "." + call.method()) + "(" + arguments + ")");
    }

    /** A type that the code does not mention is spelled out: an import for a comment would be an unused one. */
    private static CodeBlock see(CallbackModel callback) {
        Call call = callback.call();
        CodeBlock parameters = call.erasedParameters().stream()
                .map(type -> CodeBlock.of(isMentioned(type, callback) ? "$T" : "$L", type))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("@see $T#$L($L)\n", call.handlerClass(), call.method(), parameters);
    }

    private static boolean isMentioned(TypeName type, CallbackModel callback) {
        return Stream.concat(
                                callback.parameters().stream().map(CallbackModel.Parameter::type),
                                callback.loop().map(Loop::type).stream())
                        .anyMatch(type::equals)
                || type instanceof ClassName name && name.packageName().equals("java.lang");
    }
}
