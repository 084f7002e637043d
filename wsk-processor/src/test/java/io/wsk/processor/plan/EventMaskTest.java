package io.wsk.processor.plan;

import static io.wsk.processor.Stage.handlers;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.wsk.processor.Stage;
import io.wsk.processor.model.CallbackModel;
import io.wsk.processor.model.CallbackModel.Call;
import io.wsk.processor.model.CallbackModel.Handover;
import io.wsk.processor.model.CallbackModel.Result;
import io.wsk.processor.model.HandlerClass;
import io.wsk.processor.scan.CompiledTypes;
import io.wsk.processor.scan.HandlerScanner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EventMaskTest {
    private static void inspect(Consumer<HandlerClass> check) {
        String source = handlers(
                "class Subject",
                "@WskReceiveEvent(enabled = WskEnabled.STATIC) void a() {}",
                "@WskDisconnectEvent void b() {}",
                "@WskSendBacklogEvent(enabled = WskEnabled.OFF) void c() {}",
                "@WskSocketDeadEvent void d() {}");
        Stage.run(
                List.of(source),
                environment -> check.accept(new HandlerScanner(environment, new CompiledTypes())
                        .scan(environment.getElementUtils().getTypeElement("Subject"))
                        .orElseThrow()));
    }

    @Test
    void names_what_has_a_handler_and_a_flag() {
        inspect(type -> assertThat(EventMask.EVENT.flags(type, List.of())).containsExactly(0x10, 0x40, 0x80));
    }

    @Test
    void keeps_apart_what_starts_enabled_and_what_is_static() {
        inspect(type -> {
            assertThat(EventMask.ENABLED.flags(type, List.of())).containsExactly(0x80);
            assertThat(EventMask.STATIC.flags(type, List.of())).containsExactly(0x40);
        });
    }

    @Test
    void takes_what_accepted_sockets_start_with_from_the_returned_handler_object() {
        Handover handover = new Handover(ClassName.get("", "EchoDispatch"), Set.of(0x80, 0x40));
        CallbackModel accept = new CallbackModel(
                "acceptEvent",
                TypeName.INT,
                List.of(),
                false,
                new Call(Optional.empty(), "accepted", List.of(), ClassName.get("", "Subject"), List.of()),
                Optional.empty(),
                new Result.Converted("accept", "with", Optional.of(handover)),
                Set.of());
        inspect(type -> {
            assertThat(EventMask.ACCEPTED.flags(type, List.of(accept))).containsExactly(0x40, 0x80);
            assertThat(EventMask.ACCEPTED.flags(type, List.of())).isEmpty();
        });
    }
}
