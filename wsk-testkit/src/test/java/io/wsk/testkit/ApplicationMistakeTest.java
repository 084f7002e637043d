package io.wsk.testkit;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskListenDispatch;
import io.wsk.runtime.option.WskSocketOptions;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** What an application does wrong costs its own socket, or is refused, and leaves nothing behind (AMB-19, AMB-61). */
class ApplicationMistakeTest {
    private int calls;

    private final WskConnectionDispatch<Object> table = new WskConnectionDispatch<>() {
        @Override
        public int eventMask() {
            return WSK_EVENT_RECEIVE;
        }

        @Override
        @SuppressWarnings("NullAway") // on purpose
        public ReceiveVerdict receiveEvent(
                Object context, WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
            calls++;
            return null;
        }
    };

    @Test
    void no_verdict_at_all_aborts_the_connection() { // AMB-19
        try (ConnectionProbe probe = ConnectionProbe.of(this, table)) {
            probe.receives("data");
            probe.hasReset().isClosed();
            assertThat(calls).isEqualTo(1);
        }
    }

    @Test
    void a_read_only_target_is_refused_and_the_irp_stays_usable() { // AMB-61
        try (ConnectionProbe probe = ConnectionProbe.of(this, table)) {
            WskIrp irp = WskIrp.create();
            assertThatThrownBy(
                            () -> probe.socket().receive(ByteBuffer.allocate(1).asReadOnlyBuffer(), irp))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("read-only");
            assertThat(probe.socket().receive(ByteBuffer.allocate(1), irp)).isEqualTo(WskStatus.PENDING);
        }
    }

    @Test
    void a_bind_that_fails_leaves_the_conditional_mode_open() { // AMB-57
        try (MemoryNetwork network = MemoryNetwork.create()) {
            WskClient client = network.client();
            client.listen(this, () -> WSK_EVENT_ACCEPT, MemoryNetwork.address(8));
            WskListenSocket listener = client.listenSocket(StandardProtocolFamily.INET, this, new Inspecting());
            listener.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, true);
            assertThatThrownBy(() -> listener.bind(MemoryNetwork.address(8))).isInstanceOf(WskException.class);
            listener.setOption(WskSocketOptions.SO_CONDITIONAL_ACCEPT, false);
            listener.bind(MemoryNetwork.address(9));
            WskIrp accept = WskIrp.create();
            assertThat(listener.accept(accept)).isEqualTo(WskStatus.PENDING);
            network.connect(MemoryNetwork.address(9));
            network.settle();
            assertThat(accept.status()).isEqualTo(WskStatus.SUCCESS); // its inspect callback would have thrown
        }
    }

    private static final class Inspecting implements WskListenDispatch<Object> {
        @Override
        public int eventMask() {
            return WSK_EVENT_ACCEPT;
        }

        @Override
        public boolean implementsInspect() {
            return true;
        }
    }

    @Test
    void a_cancelled_send_lets_the_peer_be_heard_again() {
        try (ConnectionProbe probe = ConnectionProbe.of(new EchoConnection(), EchoConnectionDispatch.TABLE)) {
            probe.peer().window(0);
            WskIrp irp = WskIrp.create();
            assertThat(probe.socket().send(ByteBuffer.allocate(1 << 20), irp)).isEqualTo(WskStatus.PENDING);
            probe.settle();
            assertThat(irp.cancel()).isTrue();
            probe.settle();
            probe.peer().window(1 << 16);
            probe.receives("hello").hasSent("hello");
        }
    }
}
