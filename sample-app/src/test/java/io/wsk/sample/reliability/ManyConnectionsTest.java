package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskListenSocket;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Footprint;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many short connections, one after the other, leave nothing that grows: no socket, key, timer, request or handler. */
@Timeout(60)
class ManyConnectionsTest {
    private static final int CONNECTIONS = 20_000;
    private static final int FIRST = 500;

    /** Nobody counts the objects that a loop keeps for the next one; they are few. */
    private static final long A_FEW = 100;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final Semaphore closed = new Semaphore(0);
    private WskClient client;
    private Peer other;

    @Test
    void short_connections_leave_nothing_behind() throws Exception {
        client = net.clientWithOneLoop();
        other = net.peer(new EchoListener().on(client));
        WskListenSocket listener =
                client.listen(new Counting(closed), ManyConnectionsTest_CountingDispatch.TABLE, Loopback.anyPort());
        visit(listener, FIRST);
        long sockets = client.sockets().size();
        Footprint footprint = Footprint.now();
        LiveObjects objects = LiveObjects.now("io.wsk.", "sun.nio.ch.");

        visit(listener, CONNECTIONS);

        assertThat(client.sockets()).hasSize((int) sockets);
        assertThat(Footprint.now()).isEqualTo(footprint);
        assertThat(LiveObjects.now("io.wsk.", "sun.nio.ch.").grownSince(objects))
                .as("classes of which there are more than before")
                .allSatisfy((type, more) -> assertThat(more).isLessThan(A_FEW));
    }

    private void visit(WskListenSocket listener, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            try (Peer peer = Peer.connect(listener.localAddress())) {
                if (i % 4 == 0) {
                    peer.echoed("!");
                }
                if (i % 8 != 0) {
                    peer.reset(); // no more than this leaves ports in TIME_WAIT
                }
            }
        }
        assertThat(closed.tryAcquire(times, Loopback.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .isTrue();
        other.echoed("the loop has closed the last one");
        other.echoed("and forgotten it");
    }

    record Counting(Semaphore closed) {
        @WskAcceptEvent
        Counted accepted() {
            return new Counted(closed);
        }
    }

    record Counted(Semaphore closed) {
        @WskReceiveEvent
        void received(WskConnectionSocket socket, ByteBuffer data) {
            socket.send(data);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            socket.close();
            closed.release();
        }
    }
}
