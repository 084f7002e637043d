package io.wsk.processor.validate;

import static io.wsk.processor.Stage.handlers;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.processor.Stage;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.HandlerScanner;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablePolicyTest {
    private static final String RECEIVED = "@WskReceiveEvent void received() {}";

    private static void expect(boolean isChecked, boolean isWritten, String... sources) {
        Stage.run(List.of(sources), environment -> {
            TablePolicy policy = new TablePolicy(
                    environment.getElementUtils(),
                    new CheckedExceptions(environment.getElementUtils(), environment.getTypeUtils()));
            var type = new HandlerScanner(environment, new CompiledTypes())
                    .scan(environment.getElementUtils().getTypeElement("Subject"))
                    .orElseThrow();
            assertThat(policy.isChecked(type)).isEqualTo(isChecked);
            assertThat(policy.isWritten(type)).isEqualTo(isWritten);
        });
    }

    @Test
    void a_class_with_handlers_gets_a_table() {
        expect(true, true, handlers("class Subject", RECEIVED));
    }

    @Test
    void so_does_one_that_inherits_them() {
        expect(true, true, handlers("class Base", RECEIVED), handlers("class Subject extends Base"));
    }

    @Test
    void so_does_an_abstract_class_that_leaves_nothing_open() {
        expect(true, true, handlers("abstract class Subject", RECEIVED));
    }

    @Test
    void an_abstract_class_whose_handler_takes_a_type_parameter_is_checked_only() {
        expect(true, false, handlers("abstract class Subject<T>", "@WskReceiveEvent void received(T data) {}"));
    }

    @Test
    void so_is_one_whose_handler_throws_a_type_parameter_that_may_be_checked() {
        String received = "@WskReceiveEvent void received() throws E {}";
        expect(true, false, handlers("abstract class Subject<E extends Exception>", received));
        expect(true, true, handlers("abstract class Subject<E extends IllegalStateException>", received));
    }

    @Test
    void an_abstract_class_whose_category_is_open_is_checked_only() {
        expect(true, false, handlers("abstract class Subject", "@WskSocketDeadEvent void dead() {}"));
    }

    @Test
    void a_class_that_merely_inherits_what_no_table_can_call_is_not_blamed() {
        expect(
                false,
                false,
                "package a; public class Base { @io.wsk.annotations.WskReceiveEvent void received() {} }",
                "class Subject extends a.Base {}");
    }
}
