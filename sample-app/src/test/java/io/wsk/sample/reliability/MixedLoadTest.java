package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskInspectAction;
import io.wsk.sample.endtoend.EchoConnection;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Footprint;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RecordingConnection;
import io.wsk.sample.endtoend.RecordingConnectionDispatch;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** After everything that peers and applications do, at once and in any order, no descriptor and no thread is left. */
@Timeout(60)
class MixedLoadTest {
    private static final int THREADS = 4;
    private static final int STEPS = 300;

    @RegisterExtension
    final Loopback net = new Loopback();

    private WskClient client;
    private SocketAddress echo;
    private SocketAddress doorman;
    private WskDatagramSocket datagrams;

    @Test
    void a_mixed_load_leaves_nothing_open() throws Exception {
        client = net.client(WskClientOptions.defaults().withLoops(2));
        echo = new EchoListener().on(client).localAddress();
        doorman = client.listen(new Doorman(), MixedLoadTest_DoormanDispatch.TABLE, Loopback.anyPort())
                .localAddress();
        datagrams = client.bindDatagram(
                new DatagramFaultTest.Recording(), DatagramFaultTest_RecordingDispatch.TABLE, Loopback.anyPort());
        List<FutureTask<Integer>> loads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            SplittableRandom random = new SplittableRandom(i);
            loads.add(Loopback.inBackground(() -> load(random)));
        }
        int steps = 0;
        for (FutureTask<Integer> load : loads) {
            steps += Loopback.result(load);
        }
        assertThat(steps).isEqualTo(THREADS * STEPS);
    } // and now net looks

    @Test
    void a_socket_that_was_forgotten_would_be_seen() throws Exception {
        Footprint before = Footprint.now();
        try (DatagramSocket forgotten = new DatagramSocket()) {
            assertThat(forgotten.isClosed()).isFalse();
            assertThat(Footprint.now()).isNotEqualTo(before);
        }
        assertThat(Footprint.now()).isEqualTo(before);
    }

    private int load(SplittableRandom random) throws Exception {
        for (int i = 0; i < STEPS; i++) {
            switch (random.nextInt(8)) {
                case 0 -> peer(echo, Peer::close);
                case 1 -> peer(echo, Peer::reset);
                case 2 -> peer(echo, peer -> assertThat(peer.echoed("echo")).isEqualTo("echo"));
                case 3 ->
                    peer(echo, peer -> {
                        peer.send("never read");
                        peer.shutdownOutput();
                    });
                case 4 -> peer(doorman, peer -> peer.send("turned away"));
                case 5 ->
                    client.connect(new RecordingConnection(), RecordingConnectionDispatch.TABLE, echo)
                            .abort();
                case 6 ->
                    client.connect(new RecordingConnection(), RecordingConnectionDispatch.TABLE, echo)
                            .close();
                default -> datagrams.sendTo(ByteBuffer.allocate(9), datagrams.localAddress());
            }
        }
        return STEPS;
    }

    private interface Visit {
        void of(Peer peer) throws IOException;
    }

    private static void peer(SocketAddress address, Visit visit) throws IOException {
        try (Peer peer = Peer.connect(address)) {
            visit.of(peer);
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*"); // of the doorman
        }
    }

    /** Turns every second one away. */
    static final class Doorman {
        private boolean welcome;

        @WskInspectEvent
        WskInspectAction inspect() {
            welcome = !welcome;
            return welcome ? WskInspectAction.ACCEPT : WskInspectAction.REJECT;
        }

        @WskAbortEvent
        void aborted() {}

        @WskAcceptEvent
        EchoConnection accepted(WskAccept accept) {
            return new EchoConnection(accept.socket());
        }
    }
}
