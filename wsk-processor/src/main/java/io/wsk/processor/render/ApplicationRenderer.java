package io.wsk.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.wsk.processor.model.ApplicationModel;
import io.wsk.processor.model.ApplicationModel.Opening;
import java.io.Closeable;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Prints the client of an application: the static mask, ways to get one, and ways to open sockets. */
public final class ApplicationRenderer {
    private static final ClassName CLIENT = runtime("WskClient");
    private static final ClassName OPTIONS = runtime("WskClientOptions");
    private static final ParameterSpec LOCAL =
            ParameterSpec.builder(SocketAddress.class, "local").build();
    private static final ParameterSpec REMOTE =
            ParameterSpec.builder(SocketAddress.class, "remote").build();
    private static final ParameterSpec IRP =
            ParameterSpec.builder(runtime("WskIrp"), "irp").build();

    private static final Set<String> VARIABLES =
            Set.of("STATIC_EVENT_MASK", "client", "context", "family", "irp", "local", "options", "remote");

    private static ClassName runtime(String name) {
        return ClassName.get("io.wsk.runtime", name);
    }

    /** {@return the text of the source file} */
    public String render(ApplicationModel model) {
        TypeSpec.Builder type = TypeSpec.classBuilder(model.name())
                .addModifiers(Rendering.visibility(model.isPublic()))
                .addModifiers(Modifier.FINAL)
                .alwaysQualify(model.qualifiedNames().toArray(String[]::new))
                .addJavadoc(
                        "The client of the application {@link $T}: opens its sockets, each with the table of its handler class.\n",
                        ClassName.get(model.origin()));
        model.generatedAnnotation().map(Rendering::generated).ifPresent(type::addAnnotation);
        Rendering.suppress(model.suppressed()).ifPresent(type::addAnnotation);
        type.addField(Rendering.constant(model.isPublic(), model.statics()));
        if (model.hasRuntime()) {
            addClient(model, type);
            model.openings().forEach(opening -> addOpening(model, opening, type));
            addEnd(type);
        } else {
            type.addMethod(MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .build());
        }
        JavaFile.Builder file = JavaFile.builder(model.name().packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true);
        Rendering.importFlags(model.statics(), file);
        return SourceLayout.of(file.build().toString());
    }

    private static void addClient(ApplicationModel model, TypeSpec.Builder type) {
        type.addSuperinterface(Closeable.class)
                .addField(FieldSpec.builder(CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(CLIENT, "client")
                        .addStatement("this.client = client")
                        .build());
        if (!model.needsExecutor()) {
            type.addMethod(factory(model, "open")
                    .addJavadoc("{@return a client of its own, with the default options}\n")
                    .addStatement("return open($T.defaults())", OPTIONS)
                    .build());
        }
        type.addMethod(factory(model, "open")
                .addJavadoc(
                        model.needsExecutor()
                                ? "{@return a client of its own, for options with an executor: {@link $T#withExecutor}}\n"
                                : "{@return a client of its own}\n",
                        model.needsExecutor() ? new Object[] {OPTIONS} : new Object[0])
                .addParameter(OPTIONS, "options")
                .addStatement("return of($T.open(options))", CLIENT)
                .build());
        MethodSpec.Builder of = factory(model, "of")
                .addJavadoc(
                        model.statics().flags().isEmpty()
                                ? "{@return this application on a client}\n"
                                : "{@return this application on a client that has not had a socket yet}\n")
                .addParameter(CLIENT, "client");
        if (!model.statics().flags().isEmpty()) {
            of.addStatement(
                    "client.setStaticEventCallbacks($L)", model.statics().constant());
        }
        type.addMethod(of.addStatement("return new $T(client)", model.name()).build());
        type.addMethod(method(model.isPublic(), "client", CLIENT)
                .addJavadoc("{@return the client itself}\n")
                .addStatement("return client")
                .build());
    }

    private static MethodSpec.Builder factory(ApplicationModel model, String name) {
        return method(model.isPublic(), name, model.name()).addModifiers(Modifier.STATIC);
    }

    private static void addOpening(ApplicationModel model, Opening opening, TypeSpec.Builder type) {
        boolean isPublic = model.isPublic() && opening.isPublic();
        switch (opening.category()) {
            case LISTEN -> type.addMethod(opening(isPublic, opening, "listen", "WskListenSocket", LOCAL));
            case DATAGRAM -> type.addMethod(opening(isPublic, opening, "bindDatagram", "WskDatagramSocket", LOCAL));
            case CONNECTION -> {
                type.addMethod(opening(isPublic, opening, "connect", "WskConnectionSocket", REMOTE));
                type.addMethod(opening(isPublic, opening, "connect", "WskStatus", REMOTE, IRP));
            }
            default -> type.addMethod(streamSocket(isPublic, opening));
        }
    }

    private static MethodSpec opening(
            boolean isPublic, Opening opening, String name, String result, ParameterSpec... more) {
        List<ParameterSpec> parameters = List.of(more);
        String names = parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
        return method(isPublic, name, runtime(result))
                .addJavadoc(link(opening, name))
                .addParameter(opening.context(), "context")
                .addParameters(parameters)
                .addCode(call(opening, table -> CodeBlock.of("$L(context, $L.TABLE, $L)", name, table, names)))
                .build();
    }

    private static MethodSpec streamSocket(boolean isPublic, Opening opening) {
        return method(isPublic, "streamSocket", runtime("WskStreamSocket"))
                .addJavadoc(link(opening, "streamSocket"))
                .addParameter(ProtocolFamily.class, "family")
                .addParameter(opening.context(), "context")
                .addCode(call(opening, table -> CodeBlock.of("streamSocket(family, context, $L.TABLE)", table)))
                .build();
    }

    private static CodeBlock link(Opening opening, String name) {
        return opening.table()
                .map(table -> CodeBlock.of("As {@link $T#$L}, with {@link $T}.\n", CLIENT, name, table))
                .orElse(CodeBlock.of(""));
    }

    /** Without a table it is there for its callers to be compiled. */
    private static CodeBlock call(Opening opening, UnaryOperator<CodeBlock> call) {
        CodeBlock.Builder code = CodeBlock.builder();
        return opening.table()
                .map(table -> code.addStatement("return client.$L", call.apply(Rendering.called(table, VARIABLES))))
                .orElseGet(() -> code.addStatement("throw new $T()", UnsupportedOperationException.class))
                .build();
    }

    private static void addEnd(TypeSpec.Builder type) {
        type.addMethod(MethodSpec.methodBuilder("close")
                .addJavadoc("As {@link $T#close}.\n", CLIENT)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addStatement("client.close()")
                .build());
    }

    private static MethodSpec.Builder method(boolean isPublic, String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Rendering.visibility(isPublic))
                .returns(result);
    }
}
