package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.dispatch.ListenEvent;
import io.wsk.sample.endtoend.EchoConnection;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A listener that is ended by its own accept callback, while others wait to be accepted. */
@Timeout(60)
class ListenerClosedInsideAcceptTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @ParameterizedTest
    @EnumSource
    void the_one_that_was_being_accepted_is_served_and_those_that_waited_are_reset(End end) throws Exception {
        WskClient client = net.clientWithOneLoop();
        Peer other = net.peer(new EchoListener().on(client));
        LastCall lastCall = new LastCall(end);
        WskListenSocket listener =
                client.listen(lastCall, ListenerClosedInsideAcceptTest_LastCallDispatch.TABLE, Loopback.anyPort());
        SocketAddress address = listener.localAddress();
        assertThat(listener.disableAndAwait(ListenEvent.ACCEPT, Loopback.PATIENCE))
                .isTrue();
        List<Peer> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waiting.add(net.peer(address));
        }

        listener.enable(ListenEvent.ACCEPT);

        assertThat(waiting.get(0).echoed("in")).isEqualTo("in");
        for (Peer late : waiting.subList(1, waiting.size())) {
            assertThatThrownBy(() -> late.read(1)).isInstanceOf(SocketException.class);
        }
        assertThat(listener.awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(lastCall.accepted).hasValue(1);
        assertThatThrownBy(() -> net.peer(address)).isInstanceOf(IOException.class);
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
        assertThat(waiting.get(0).echoed("still in")).isEqualTo("still in");
    }

    static final class LastCall {
        final AtomicInteger accepted = new AtomicInteger();
        private final End end;

        LastCall(End end) {
            this.end = end;
        }

        @WskAcceptEvent
        EchoConnection accepted(WskListenSocket listener, WskAccept accept) {
            accepted.incrementAndGet();
            end.twice(listener);
            return new EchoConnection(accept.socket());
        }
    }
}
