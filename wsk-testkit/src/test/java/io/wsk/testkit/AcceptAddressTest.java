package io.wsk.testkit;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_ACCEPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.runtime.dispatch.WskListenDispatch;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The addresses in the accept callback (4.2), of a peer that is gone already. */
class AcceptAddressTest {
    private final MemoryNetwork network = MemoryNetwork.create();
    private final List<SocketAddress> addresses = new ArrayList<>();

    private final class Table implements WskListenDispatch<Object> {
        @Override
        public int eventMask() {
            return WSK_EVENT_ACCEPT;
        }

        @Override
        public int enabledEventMask() {
            return 0;
        }

        @Override
        public boolean implementsInspect() {
            return true;
        }

        @Override
        public WskInspectAction inspectEvent(Object context, WskListenSocket socket, WskInspection inspection) {
            return WskInspectAction.ACCEPT;
        }

        @Override
        public void abortEvent(Object context, WskListenSocket socket, WskInspectId id) {}

        @Override
        public AcceptVerdict acceptEvent(Object context, WskListenSocket socket, WskAccept accept) {
            addresses.add(accept.localAddress());
            addresses.add(accept.remoteAddress());
            return accept.withoutCallbacks();
        }
    }

    /** The listener is on the first loop, its connection on the second, which is faster. */
    @Test
    void they_are_known_after_the_channel_was_closed_by_the_other_loop() {
        MemoryTransport[] transport = new MemoryTransport[1];
        WskClient client =
                WskClient.open(WskClientOptions.defaults().withLoops(2).withTransport(options -> {
                    transport[0] = (MemoryTransport) network.transport().open(options);
                    return transport[0];
                }));
        WskListenSocket listener = client.listen(this, new Table(), MemoryNetwork.address(9));
        MemoryPeer peer = network.connect(listener.localAddress());
        network.settle();
        listener.enable(ListenEvent.ACCEPT); // on its way to the first loop
        peer.reset();
        assertThat(transport[0].loops().get(1).doWork(0)).isPositive();
        network.settle();
        assertThat(addresses).containsExactly(MemoryNetwork.address(9), peer.localAddress());
    }
}
