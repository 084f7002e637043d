package io.wsk.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mistakes in records have a position, where the compilers have one to offer. */
class RecordsTest {
    @ParameterizedTest
    @EnumSource
    void an_event_annotation_on_a_component_is_one_on_its_accessor(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compile(List.of(Source.of("""
                package p;
                import io.wsk.annotations.*;
                record Handler(
                        @WskSendBacklogEvent int bytes,
                        String name) {
                    @WskSocketDeadEvent
                    void dead() {}
                }
                """)));

        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.message())
                    .startsWith("[WSK012] Handler.bytes(): ")
                    .contains("bytes() returns int", "fix: @WskSendBacklogEvent void sendBacklog() { ... }");
            assertThat(error.file()).isEqualTo("Handler.java");
            assertThat(error.line()).isEqualTo(compiler.isJavac() ? 4 : 7);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_of_a_record_has_a_position(CompilerUnderTest compiler) {
        CompilationResult result = compiler.compile(List.of(Source.of("""
                package p;
                import io.wsk.annotations.*;
                class Outer {
                    private
                    record Handler(int number) {
                        public int number() { return number; }

                        @WskReceiveFromEvent
                        void received() {}
                    }
                }
                """)));

        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.message()).startsWith("[WSK030]");
            assertThat(error.file()).isEqualTo("Outer.java");
            assertThat(error.line()).isEqualTo(compiler.isJavac() ? 5 : 9);
        });
    }
}
