package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RecordingConnection;
import io.wsk.sample.endtoend.RecordingConnectionDispatch;
import io.wsk.sample.endtoend.Wait;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sockets that end while the selector has reported them already, and whose descriptors go to new ones: what was for the old
 * owner reaches nobody.
 */
@Timeout(60)
class DescriptorReuseTest {
    private static final int ROUNDS = 30;
    private static final int RIVALS = 8;

    @RegisterExtension
    final Loopback net = new Loopback();

    private WskClient client;
    private WskListenSocket listener;
    private Peer other;
    private final Arena arena = new Arena();

    @BeforeEach
    void serveAnotherOnTheSameLoop() throws Exception {
        client = net.clientWithOneLoop();
        listener = client.listen(arena, DescriptorReuseTest_ArenaDispatch.TABLE, Loopback.anyPort());
        other = net.peer(new EchoListener().on(client));
    }

    @Test
    void of_sockets_that_are_ready_together_the_first_ends_the_others_whose_events_reach_nobody() throws Exception {
        try (ServerSocket server = new ServerSocket(0, RIVALS, Loopback.ipv4())) {
            arena.server = server.getLocalSocketAddress();
            for (int round = 0; round < ROUNDS; round++) {
                fight();
                List<Peer> peers = new ArrayList<>();
                for (int i = 1; i < RIVALS; i++) {
                    peers.add(Peer.accept(server));
                }
                assertThat(other.echoed("the loop goes round")).isEqualTo("the loop goes round");
                assertThat(arena.calls).as("round %d", round).hasSize(1);
                for (Peer peer : peers) {
                    assertThat(heirOf(peer).text()).isEmpty();
                    peer.send("new");
                }
                for (Peer peer : peers) {
                    RecordingConnection heir = heirOf(peer);
                    heir.awaitBytes(3);
                    assertThat(heir.text()).isEqualTo("new");
                    assertThat(heir.disconnects).isEmpty();
                    peer.reset();
                    heir.awaitDisconnect();
                }
                arena.clear();
            }
        }
    }

    /** Lets several sockets become ready while the loop is busy. */
    private void fight() throws Exception {
        List<Peer> peers = new ArrayList<>();
        for (int i = 0; i < RIVALS; i++) {
            peers.add(net.peer(listener));
            Wait.forNext(arena.accepted, "rival");
        }
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        WskIrp pause = WskIrp.create(irp -> {
            busy.countDown();
            Wait.inHandler(ready, "the peers have sent");
        });
        assertThat(arena.rivals.get(0).send(ByteBuffer.allocate(1), pause)).isEqualTo(WskStatus.PENDING);
        Wait.forLatch(busy, "the loop is busy");
        for (Peer peer : peers) {
            peer.send("!");
        }
        ready.countDown();
        Wait.forLatch(arena.ended, "the others have ended");
    }

    private RecordingConnection heirOf(Peer peer) throws InterruptedException, IOException {
        while (true) {
            for (Heir heir : arena.heirs) {
                if (heir.irp().isCompleted()
                        && ((WskConnectionSocket) heir.irp().socket())
                                .localAddress()
                                .equals(peer.remoteAddress())) {
                    return heir.handler();
                }
            }
            assertThat(other.echoed("round")).isEqualTo("round");
        }
    }

    record Heir(RecordingConnection handler, WskIrp irp) {}

    /** What the rivals of a round share. All but the queue and the latches is the loop's. */
    static final class Arena {
        final BlockingQueue<WskConnectionSocket> accepted = new LinkedBlockingQueue<>();
        final List<WskConnectionSocket> rivals = new CopyOnWriteArrayList<>();
        final BlockingQueue<WskConnectionSocket> calls = new LinkedBlockingQueue<>();
        final BlockingQueue<Heir> heirs = new LinkedBlockingQueue<>();
        volatile CountDownLatch ended = new CountDownLatch(RIVALS - 1);
        volatile SocketAddress server;

        @WskAcceptEvent
        Rival accepted(WskAccept accept) {
            rivals.add(accept.socket());
            accepted.add(accept.socket());
            return new Rival(this);
        }

        /** The first one ends the others, and each makes room for a new socket. */
        void called(WskConnectionSocket caller) {
            calls.add(caller);
            for (WskConnectionSocket rival : rivals) {
                if (!rival.equals(caller)) {
                    rival.closeSocket(WskIrp.create(closed -> {
                        connect(rival.client());
                        ended.countDown();
                    }));
                }
            }
        }

        private void connect(WskClient client) {
            RecordingConnection handler = new RecordingConnection();
            WskIrp irp = WskIrp.create();
            heirs.add(new Heir(handler, irp));
            client.connect(handler, RecordingConnectionDispatch.TABLE, server, irp);
        }

        void clear() {
            rivals.forEach(WskConnectionSocket::abort);
            rivals.clear();
            calls.clear();
            heirs.forEach(heir -> heir.irp().socket().close());
            heirs.clear();
            ended = new CountDownLatch(RIVALS - 1);
        }
    }

    static final class Rival {
        private final Arena arena;

        Rival(Arena arena) {
            this.arena = arena;
        }

        @WskReceiveEvent
        void received(WskConnectionSocket socket) {
            arena.called(socket);
        }

        @WskDisconnectEvent
        void disconnected(WskConnectionSocket socket) {
            arena.called(socket);
        }
    }
}
