package io.wsk.processor.scan;

import static io.wsk.processor.Stage.handlers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEnabled;
import io.wsk.processor.Stage;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.HandlerMethod;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;

class HandlerScannerTest {
    private static Optional<HandlerClass> scan(ProcessingEnvironment environment, String name) {
        return new HandlerScanner(environment, new CompiledTypes())
                .scan(environment.getElementUtils().getTypeElement(name));
    }

    private static List<String> signatures(ProcessingEnvironment environment, String name) {
        return scan(environment, name).orElseThrow().handlers().stream()
                .map(HandlerMethod::signature)
                .toList();
    }

    @Test
    void a_class_without_handlers_and_without_a_declaration_is_no_handler_class() {
        Stage.run(
                List.of(handlers("class Plain", "void received(WskConnectionSocket s) {}")),
                environment -> assertThat(scan(environment, "Plain")).isEmpty());
    }

    @Test
    void a_declaration_alone_makes_a_handler_class() {
        Stage.run(
                List.of(handlers("@WskDispatchTable(name = \"Mine\", category = WskCategory.STREAM) class Declared")),
                environment -> {
                    HandlerClass type = scan(environment, "Declared").orElseThrow();
                    assertThat(type.handlers()).isEmpty();
                    assertThat(type.table().simpleName()).isEqualTo("Mine");
                    assertThat(type.declaredCategory()).isEqualTo(WskCategory.STREAM);
                });
    }

    @Test
    void reads_flag_and_start_of_an_event() {
        Stage.run(
                List.of(handlers(
                        "class Echo",
                        "@WskReceiveEvent(enabled = WskEnabled.STATIC) void a() {}",
                        "@WskDisconnectEvent void b() {}")),
                environment -> assertThat(
                                scan(environment, "Echo").orElseThrow().handlers())
                        .extracting(handler -> handler.event().flag(), HandlerMethod::enabled)
                        .containsExactly(tuple(0x40, WskEnabled.STATIC), tuple(0x80, WskEnabled.ON)));
    }

    @Test
    void handlers_of_supertypes_come_first_and_each_class_in_source_order() {
        Stage.run(
                List.of(
                        handlers("interface Face", "@WskSendBacklogEvent default void f() {}"),
                        handlers("class Base implements Face", "@WskDisconnectEvent void z() {}"),
                        handlers("class Derived extends Base", "@WskReceiveEvent void a() {}")),
                environment -> assertThat(signatures(environment, "Derived")).containsExactly("f()", "z()", "a()"));
    }

    @Test
    void the_annotation_of_an_overridden_method_counts_for_the_override() {
        Stage.run(
                List.of(
                        handlers("class Base", "@WskReceiveEvent void received(ByteBuffer data) {}"),
                        handlers("class Derived extends Base", "@Override void received(ByteBuffer data) {}")),
                environment -> {
                    HandlerMethod handler = scan(environment, "Derived")
                            .orElseThrow()
                            .handlers()
                            .get(0);
                    assertThat(handler.declaringType().getSimpleName()).hasToString("Derived");
                    assertThat(handler.annotatingType().getSimpleName()).hasToString("Base");
                });
    }

    @Test
    void an_override_that_is_annotated_itself_replaces_the_annotation() {
        Stage.run(
                List.of(
                        handlers("class Base", "@WskReceiveEvent void m() {}"),
                        handlers("class Derived extends Base", "@Override @WskDisconnectEvent void m() {}")),
                environment -> assertThat(
                                scan(environment, "Derived").orElseThrow().handlers())
                        .extracting(handler -> handler.event().label())
                        .containsExactly("@WskDisconnectEvent"));
    }

    @Test
    void an_override_has_the_annotations_of_all_supertypes_that_do_not_replace_each_other() {
        Stage.run(
                List.of(
                        handlers("interface Top", "@WskSendBacklogEvent default void m() {}"),
                        handlers("interface Left extends Top", "@WskReceiveEvent default void m() {}"),
                        handlers("interface Right", "@WskDisconnectEvent void m();"),
                        handlers("class Base implements Right", "public void m() {}"),
                        handlers("class Derived extends Base implements Left", "public void m() {}")),
                environment -> assertThat(
                                scan(environment, "Derived").orElseThrow().handlers())
                        .extracting(handler -> handler.event().label())
                        .containsExactly("@WskDisconnectEvent", "@WskReceiveEvent"));
    }

    @Test
    void a_static_method_hides_and_does_not_inherit_the_annotation() {
        Stage.run(
                List.of(
                        handlers("class Base", "@WskReceiveEvent static void m() {}"),
                        handlers("class Derived extends Base", "static void m() {}")),
                environment -> assertThat(scan(environment, "Derived")).isEmpty());
    }

    @Test
    void a_type_parameter_is_seen_as_what_the_class_makes_of_it() {
        Stage.run(
                List.of(
                        handlers("class Base<T>", "@WskReceiveEvent void m(T data) {}"),
                        handlers("class Derived extends Base<ByteBuffer>")),
                environment -> assertThat(signatures(environment, "Derived")).containsExactly("m(ByteBuffer)"));
    }

    @Test
    void a_missing_supertype_makes_a_class_unresolved() {
        Stage.run(List.of("class A extends Missing {}", "class B extends A {}", "class C {}"), environment -> {
            HandlerScanner scanner = new HandlerScanner(environment, new CompiledTypes());
            assertThat(List.of("A", "B", "C"))
                    .extracting(name ->
                            scanner.isResolved(environment.getElementUtils().getTypeElement(name)))
                    .containsExactly(false, false, true);
        });
    }

    @Test
    void the_table_of_a_nested_class_is_called_after_all_of_its_names() {
        Stage.run(
                List.of(handlers("class Outer", "static class Inner { @WskReceiveEvent void m() {} }")),
                environment -> assertThat(scan(environment, "Outer.Inner")
                                .orElseThrow()
                                .table()
                                .simpleName())
                        .isEqualTo("Outer_InnerDispatch"));
    }

    @Test
    void keywords_and_restricted_names_are_no_class_names() {
        assertThat(List.of("Echo", "$1", "Ä", "class", "record", "yield", "1a", ""))
                .filteredOn(HandlerScanner::isClassName)
                .containsExactly("Echo", "$1", "Ä");
    }
}
