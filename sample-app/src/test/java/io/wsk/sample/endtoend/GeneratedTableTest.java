package io.wsk.sample.endtoend;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskEventMask;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

/** What the processor has generated for the handlers of this package. */
class GeneratedTableTest {
    @Test
    void the_event_mask_is_a_constant_that_a_switch_may_use() {
        assertThat(nameOf(0xC0)).isEqualTo("echo connection");
        assertThat(nameOf(WSK_EVENT_ACCEPT)).isEqualTo("echo listener");
        assertThat(EchoConnectionDispatch.EVENT_MASK).isEqualTo(0xC0);
        assertThat(WskEventMask.describe(EchoConnectionDispatch.EVENT_MASK)).isEqualTo("RECEIVE|DISCONNECT = 0xC0");
    }

    @Test
    void the_table_answers_with_its_constants() {
        assertThat(EchoConnectionDispatch.TABLE.eventMask()).isEqualTo(EchoConnectionDispatch.EVENT_MASK);
        assertThat(EchoConnectionDispatch.TABLE.staticEventMask()).isZero();
        assertThat(EchoListenerDispatch.TABLE.acceptedEventMask()).isEqualTo(EchoListenerDispatch.ACCEPTED_EVENT_MASK);
        assertThat(EchoListenerDispatch.ACCEPTED_EVENT_MASK).isEqualTo(0xC0);
    }

    @Test
    void static_and_off_events_are_told_apart() {
        assertThat(StaticEventTest_StaticEchoDispatch.EVENT_MASK).isEqualTo(0xC0);
        assertThat(StaticEventTest_StaticEchoDispatch.STATIC_EVENT_MASK).isEqualTo(WSK_EVENT_RECEIVE);
        assertThat(EventSwitchTest_StartsOffDispatch.EVENT_MASK).isEqualTo(0xC0);
        assertThat(EventSwitchTest_StartsOffDispatch.TABLE.enabledEventMask()).isEqualTo(WSK_EVENT_DISCONNECT);
    }

    @Test
    void a_table_is_final_and_has_no_state() {
        assertThat(EchoConnectionDispatch.class).isFinal();
        assertThat(EchoConnectionDispatch.class.getDeclaredFields())
                .allSatisfy(field ->
                        assertThat(Modifier.isStatic(field.getModifiers())).isTrue());
    }

    private static String nameOf(int mask) {
        return switch (mask) {
            case EchoConnectionDispatch.EVENT_MASK -> "echo connection";
            case EchoListenerDispatch.EVENT_MASK -> "echo listener";
            default -> "unknown";
        };
    }
}
