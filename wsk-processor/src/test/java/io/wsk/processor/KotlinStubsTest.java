package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What kapt gives to the processor: Java sources that nobody wrote, with more in them than the Kotlin sources have. */
class KotlinStubsTest {
    private static final List<Source> LIBRARY = List.of(
            Source.of("package kotlin; public @interface Metadata { int k(); }"),
            Source.of("package kotlin.jvm; public @interface JvmStatic {}"));

    @ParameterizedTest
    @EnumSource
    void a_static_function_of_a_companion_object_is_one_handler(CompilerUnderTest compiler) {
        CompilationResult result = compile(compiler, companion("byte[]"));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources()).containsOnlyKeys("p/HandlerDispatch.java");
        assertThat(result.sources().get("p/HandlerDispatch.java"))
                .contains("Handler.received(context, data.toByteArray());");
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_in_it_is_one_error_at_the_static_method(CompilerUnderTest compiler) {
        assertThat(compile(compiler, companion("String")).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.message()).startsWith("[WSK010]");
                    assertThat(error.line()).isEqualTo(7);
                });
    }

    private static Source companion(String data) {
        return Source.of("""
                package p;
                @kotlin.Metadata(k = 1)
                public final class Handler {
                    @kotlin.jvm.JvmStatic
                    @io.wsk.annotations.WskReceiveEvent
                    @SuppressWarnings("wsk:025")
                    public static final void received(Handler self, %1$s data) {}

                    @kotlin.Metadata(k = 1)
                    public static final class Companion {
                        @kotlin.jvm.JvmStatic
                        @io.wsk.annotations.WskReceiveEvent
                        @SuppressWarnings("wsk:025")
                        public final void received(Handler self, %1$s data) {}
                    }
                }
                """.formatted(data));
    }

    @ParameterizedTest
    @EnumSource
    void a_method_with_a_body_in_an_interface_is_one_handler(CompilerUnderTest compiler) {
        CompilationResult result = compile(
                compiler, Source.of("""
                package p;
                @kotlin.Metadata(k = 1)
                public interface Parting {
                    @io.wsk.annotations.WskDisconnectEvent
                    public default void disconnected() {}

                    @kotlin.Metadata(k = 3)
                    public static final class DefaultImpls {
                        @io.wsk.annotations.WskDisconnectEvent
                        @Deprecated
                        public static void disconnected(Parting $this) {}
                    }
                }
                """), Source.of("package p; public final class Handler implements Parting {}"));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources()).containsOnlyKeys("p/HandlerDispatch.java", "p/PartingDispatch.java");
    }

    /** kapt is silent about a type that it does not find; the Kotlin compiler will complain, if it comes to that. */
    @ParameterizedTest
    @EnumSource
    void a_type_that_kapt_did_not_find_is_left_to_the_kotlin_compiler(CompilerUnderTest compiler) {
        CompilationResult result = compile(
                compiler,
                Source.of("package error; public final class NonExistentClass {}"),
                Source.of("package p; class Handler { @io.wsk.annotations.WskReceiveFromEvent"
                        + " void received(error.NonExistentClass datagram) {} }"),
                Source.of("package p; class Listener { @io.wsk.annotations.WskAcceptEvent"
                        + " error.NonExistentClass accepted() { return null; } }"));

        assertThat(result.errors()).isEmpty();
        assertThat(result.sources()).containsOnlyKeys("p/HandlerDispatch.java", "p/ListenerDispatch.java");
    }

    private static CompilationResult compile(CompilerUnderTest compiler, Source... sources) {
        List<Source> all = new ArrayList<>(LIBRARY);
        Stream.of(sources).forEach(all::add);
        return compiler.compile(all);
    }
}
