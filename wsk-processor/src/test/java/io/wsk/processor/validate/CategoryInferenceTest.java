package io.wsk.processor.validate;

import static io.wsk.processor.Stage.handlers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wsk.annotations.WskCategory;
import io.wsk.processor.Stage;
import io.wsk.processor.model.Categories;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.model.TableKind;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.HandlerScanner;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CategoryInferenceTest {
    private static void inspect(Consumer<HandlerClass> check, String head, String... members) {
        Stage.run(
                List.of(handlers(head, members)),
                environment -> check.accept(new HandlerScanner(environment, new CompiledTypes())
                        .scan(environment.getElementUtils().getTypeElement("Subject"))
                        .orElseThrow()));
    }

    @Test
    void one_event_decides() {
        inspect(
                type -> assertThat(CategoryInference.of(type))
                        .extracting(Categories::implemented, Categories::decided)
                        .containsExactly(Set.of(TableKind.of(WskCategory.DATAGRAM)), true),
                "class Subject",
                "@WskReceiveFromEvent void m() {}");
    }

    @Test
    void stream_is_never_inferred_but_may_be_declared() {
        inspect(
                type -> assertThat(CategoryInference.of(type).implemented())
                        .containsExactly(TableKind.of(WskCategory.CONNECTION)),
                "class Subject",
                "@WskReceiveEvent void m() {}");
        inspect(
                type -> assertThat(CategoryInference.of(type).implemented())
                        .containsExactly(TableKind.of(WskCategory.STREAM)),
                "@WskDispatchTable(category = WskCategory.STREAM) class Subject",
                "@WskReceiveEvent void m() {}");
    }

    @Test
    void events_that_contradict_each_other_form_groups() {
        inspect(
                type -> {
                    assertThat(CategoryInference.groups(type))
                            .extracting(group -> group.handlers().size())
                            .containsExactly(2, 1);
                    assertThat(CategoryInference.of(type).decided()).isFalse();
                    assertThat(CategoryInference.isAmbiguous(type)).isFalse();
                },
                "class Subject",
                "@WskReceiveEvent void a() {}",
                "@WskAcceptEvent void b() {}",
                "@WskDisconnectEvent void c() {}");
    }

    @Test
    void an_event_of_several_categories_leaves_it_open_until_another_decides() {
        inspect(
                type -> assertThat(CategoryInference.isAmbiguous(type)).isTrue(),
                "class Subject",
                "@WskSocketDeadEvent void a() {}");
        inspect(
                type -> assertThat(CategoryInference.of(type).implemented())
                        .containsExactly(TableKind.of(WskCategory.LISTEN)),
                "class Subject",
                "@WskSocketDeadEvent void a() {}",
                "@WskAcceptEvent void b() {}");
    }

    @Test
    void an_extension_is_told_by_its_dispatch_interface() {
        inspect(
                type -> {
                    assertThat(CategoryInference.groups(type))
                            .extracting(
                                    group -> group.kinds().first().label(),
                                    group -> group.kinds().first().role())
                            .containsExactly(
                                    tuple("CONNECTION", "Connection"),
                                    tuple("EXTENSION IdleDispatch", "Idle"),
                                    tuple("EXTENSION Pulse", "Pulse"));
                    assertThat(CategoryInference.groups(type).get(1).handlers()).hasSize(2);
                },
                "class Subject",
                "@WskReceiveEvent void a() {}",
                "@Idle void b() {}",
                "@Pulsing void c() {}",
                "@Woken void d() {}",
                EXTENSIONS);
    }

    @Test
    void an_event_that_does_not_tell_its_extension_contradicts_nothing() {
        inspect(
                type -> assertThat(CategoryInference.of(type))
                        .extracting(Categories::implemented, Categories::decided)
                        .containsExactly(Set.of(new TableKind(WskCategory.EXTENSION, "Subject.IdleDispatch")), true),
                "class Subject",
                "@Untold void a() {}",
                "@Idle void b() {}",
                EXTENSIONS);
    }

    private static final String EXTENSIONS = """
            interface IdleDispatch<C> {}
            interface Pulse<C> {}
            @WskEventCallback(categories = WskCategory.EXTENSION, dispatch = IdleDispatch.class, method = "x", flag = 1)
            @interface Idle {}
            @WskEventCallback(categories = WskCategory.EXTENSION, dispatch = IdleDispatch.class, method = "y", flag = 2)
            @interface Woken {}
            @WskEventCallback(categories = WskCategory.EXTENSION, dispatch = Pulse.class, method = "z", flag = 1)
            @interface Pulsing {}
            @WskEventCallback(categories = WskCategory.EXTENSION, method = "z", flag = 1)
            @interface Untold {}
            """;
}
