package io.wsk.testkit.conformance;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.option.WskSocketOptions;
import java.net.StandardProtocolFamily;
import org.junit.jupiter.api.Test;

/** When inspect and abort are on (5.5). */
public abstract class ConditionalAcceptRules extends ConformanceSuite {
    private final ListenHandler handler = new ListenHandler();

    private WskListenSocket unbound() {
        return client.listenSocket(StandardProtocolFamily.INET, handler, ListenTable.CONDITIONAL);
    }

    private WskListenSocket conditional() {
        WskListenSocket socket = unbound();
        socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true);
        socket.bind(net.anyPort());
        return socket;
    }

    @Test
    @Rule({"ENB-40", "ENB-43"})
    void by_default_the_mode_is_off_and_nothing_is_inspected() {
        WskListenSocket socket = unbound();
        assertThat(socket.getOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT)).isFalse();
        socket.bind(net.anyPort());
        socket.enable(ListenEvent.ACCEPT);
        net.connect(socket.localAddress());
        until(() -> handler.accept.count() == 1, "accept is called");
        assertThat(handler.inspect.calls()).isEmpty();
    }

    @Test
    @Rule({"ENB-02", "ENB-08", "ENB-40"})
    void with_the_mode_on_inspect_is_called_although_no_event_was_enabled() {
        WskListenSocket socket = conditional();
        net.connect(socket.localAddress());
        until(() -> handler.inspect.count() == 1, "inspect is called");
        assertThat(socket.enabledEvents()).isZero();
    }

    @Test
    @Rule({"ENB-02", "ENB-08", "ENB-40"})
    void with_the_mode_on_abort_is_called_although_no_event_was_enabled() {
        WskListenSocket socket = conditional();
        handler.inspect.answers(call -> WskInspectAction.PEND);
        StreamPeer peer = net.connect(socket.localAddress());
        until(() -> handler.inspect.returned() == 1, "the request is pended");
        peer.reset();
        until(() -> handler.abort.count() == 1, "abort is called");
        assertThat(handler.abort.last().id())
                .isEqualTo(handler.inspect.last().inspection().id());
    }

    @Test
    @Rule("ENB-41")
    void the_mode_is_not_switched_once_the_listener_is_bound() {
        WskListenSocket socket = unbound();
        socket.bind(net.anyPort());
        refused(
                WskStatus.INVALID_DEVICE_STATE,
                "ENB-41",
                () -> socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true));
        assertThat(socket.getOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT)).isFalse();
    }

    @Test
    @Rule({"ENB-08", "ENB-42"})
    void once_the_mode_is_on_inspect_cannot_be_disabled() {
        WskListenSocket socket = conditional();
        socket.enable(ListenEvent.ACCEPT);
        assertThat(socket.disable(ListenEvent.ACCEPT)).isEqualTo(WskStatus.SUCCESS);
        refused(
                WskStatus.INVALID_DEVICE_STATE,
                "ENB-41",
                () -> socket.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, false));
        net.connect(socket.localAddress());
        until(() -> handler.inspect.count() == 1, "inspect is called");
    }

    @Test
    @Rule({"ENB-45", "INE-06"})
    void with_accept_off_an_inspected_connection_waits_for_an_accept_request() {
        WskListenSocket socket = conditional();
        net.connect(socket.localAddress());
        until(() -> handler.inspect.returned() == 1, "the request is inspected");
        settle();
        assertThat(handler.accept.calls()).isEmpty();
        WskIrp irp = WskIrp.create();
        socket.accept(irp);
        assertThat(outcome(irp)).isEqualTo(WskStatus.SUCCESS);
        assertThat(handler.accept.calls()).isEmpty();
    }

    @Test
    @Rule("ENB-45")
    void with_accept_on_an_inspected_connection_goes_to_the_accept_callback() {
        WskListenSocket socket = conditional();
        socket.enable(WSK_EVENT_ACCEPT);
        net.connect(socket.localAddress());
        until(() -> handler.accept.count() == 1, "accept is called");
        assertThat(handler.inspect.returned()).isEqualTo(1);
    }
}
