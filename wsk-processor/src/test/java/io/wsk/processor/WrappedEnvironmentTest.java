package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Build tools put an environment of their own around the compiler's. Nobody notices. */
class WrappedEnvironmentTest {
    private static final Source MISSPELLED = Source.of("""
            package p;
            import io.wsk.annotations.*;
            class Handler {
                @WskReceiveEvent void received() {}
                @WskDisconectEvent void disconnected() {}
            }
            """);
    private static final Source GOOD = Source.of("""
            package p;
            class Handler {
                @io.wsk.annotations.WskReceiveFromEvent
                void received() {}
            }
            """);

    @ParameterizedTest
    @EnumSource
    void what_the_compiler_says_is_not_said_again_behind_a_wrapper(CompilerUnderTest compiler) {
        expectOnlyTheCompiler(
                compiler.compile(Compilation.of(List.of(MISSPELLED)).observed()));
    }

    @ParameterizedTest
    @EnumSource
    void what_the_compiler_says_is_not_said_again_behind_proxies(CompilerUnderTest compiler) {
        expectOnlyTheCompiler(
                compiler.compileWith(List.of(MISSPELLED), () -> new Behind(environment -> proxy(proxy(environment)))));
    }

    @ParameterizedTest
    @EnumSource
    void who_hides_the_compiler_well_gets_a_table_and_a_report_without_positions(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compile(Compilation.of(List.of(GOOD))
                .processedBy(() -> new Behind(WrappedEnvironmentTest::hidden))
                .with("-Awsk.report=true"));

        assertThat(result.reports()).isEmpty();
        assertThat(result.sources()).containsOnlyKeys("p/HandlerDispatch.java");
        assertThat(result.handlerReports().get("p.Handler.json"))
                .contains("\"element\"")
                .doesNotContain("\"line\"");
    }

    private static void expectOnlyTheCompiler(CompilationResult result) {
        assertThat(result.reports()).singleElement().satisfies(report -> {
            assertThat(report.isOurs()).isFalse();
            assertThat(report.line()).isEqualTo(5);
        });
    }

    private static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
        return proxy(new InvocationHandler() {
            private final Object delegate = environment;

            @Override
            public Object invoke(Object proxy, Method method, Object[] arguments) throws ReflectiveOperationException {
                return method.invoke(delegate, arguments);
            }
        });
    }

    private static ProcessingEnvironment hidden(ProcessingEnvironment environment) {
        List<ProcessingEnvironment> well = List.of(environment);
        return proxy((proxy, method, arguments) -> method.invoke(well.get(0), arguments));
    }

    private static ProcessingEnvironment proxy(InvocationHandler handler) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                WrappedEnvironmentTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    /** Our processor behind another environment. */
    private static final class Behind extends AbstractProcessor {
        private final WskProcessor processor = new WskProcessor();
        private final UnaryOperator<ProcessingEnvironment> wrapper;

        Behind(UnaryOperator<ProcessingEnvironment> wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            processor.init(wrapper.apply(environment));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }
}
