package io.wsk.runtime.dispatch;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_ALL;
import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISCONNECT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE_FROM;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WskEventTest {
    private static int flags(WskEvent... events) {
        return Arrays.stream(events).mapToInt(WskEvent::flag).reduce(0, (some, more) -> some | more);
    }

    @Test
    void each_event_has_its_flag() { // NUM-20 to NUM-24
        assertThat(ListenEvent.ACCEPT.flag()).isEqualTo(WSK_EVENT_ACCEPT);
        assertThat(ConnectionEvent.RECEIVE.flag()).isEqualTo(WSK_EVENT_RECEIVE);
        assertThat(ConnectionEvent.DISCONNECT.flag()).isEqualTo(WSK_EVENT_DISCONNECT);
        assertThat(ConnectionEvent.SEND_BACKLOG.flag()).isEqualTo(WSK_EVENT_SEND_BACKLOG);
        assertThat(DatagramEvent.RECEIVE_FROM.flag()).isEqualTo(WSK_EVENT_RECEIVE_FROM);
    }

    @Test
    void inspect_abort_and_client_events_have_none() { // NUM-28
        assertThat(flags(ListenEvent.values())).isEqualTo(WSK_EVENT_ACCEPT);
        assertThat(flags(ConnectionEvent.values())).isEqualTo(WSK_EVENTS_CONNECTION);
        assertThat(flags(DatagramEvent.values())).isEqualTo(WSK_EVENT_RECEIVE_FROM);
        assertThat(ListenEvent.values().length + ConnectionEvent.values().length + DatagramEvent.values().length)
                .isEqualTo(Integer.bitCount(WSK_EVENTS_ALL));
    }
}
