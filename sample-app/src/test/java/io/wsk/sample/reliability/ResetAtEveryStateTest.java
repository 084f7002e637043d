package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RecordingConnection.Accepted;
import io.wsk.sample.endtoend.RecordingListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reset is told once, or not at all if a close was asked for before, and fails what is pending. */
@Timeout(60)
class ResetAtEveryStateTest {
    private static final int MORE_THAN_FITS = 12 << 20;

    @RegisterExtension
    final Loopback net = new Loopback();

    private final RecordingListener recording = new RecordingListener();
    private WskListenSocket listener;
    private Peer other;

    @BeforeEach
    void serveAnotherOnTheSameLoop() throws IOException {
        WskClient client = net.clientWithOneLoop();
        listener = recording.on(client);
        other = net.peer(new EchoListener().on(client));
    }

    @Test
    void connected_and_idle() throws Exception {
        Peer peer = net.peer(listener);
        Accepted accepted = recording.next();
        peer.send("!");
        accepted.handler().awaitBytes(1);

        peer.reset();

        assertToldOnceAndOver(accepted);
    }

    @Test
    void after_this_sides_end() throws Exception {
        Peer peer = net.peer(listener);
        Accepted accepted = recording.next();
        accepted.socket().disconnect(WskDisconnectKind.GRACEFUL);
        assertThat(peer.readToEnd()).isEmpty();

        peer.reset();

        assertToldOnceAndOver(accepted);
    }

    @Test
    void while_a_send_a_receive_and_a_disconnect_are_pending_which_fail() throws Exception {
        Peer peer = net.peer(listener);
        Accepted accepted = recording.next();
        WskIrp send = WskIrp.create();
        WskIrp receive = WskIrp.create();
        WskIrp disconnect = WskIrp.create();
        assertThat(accepted.socket().send(ByteBuffer.allocate(MORE_THAN_FITS), send))
                .isEqualTo(WskStatus.PENDING);
        assertThat(accepted.socket().receive(ByteBuffer.allocate(1), receive)).isEqualTo(WskStatus.PENDING);
        assertThat(accepted.socket().disconnect(WskDisconnectKind.GRACEFUL, disconnect))
                .isEqualTo(WskStatus.PENDING);
        other.echoed("the loop has them all");

        peer.reset();

        assertThat(send.await()).isEqualTo(WskStatus.CONNECTION_RESET);
        assertThat(receive.await()).isEqualTo(WskStatus.CONNECTION_RESET);
        assertThat(disconnect.await()).isEqualTo(WskStatus.CONNECTION_RESET);
        assertToldOnceAndOver(accepted);
    }

    @Test
    void during_a_close_nothing_is_told_and_the_close_completes() throws Exception {
        Peer peer = net.peer(listener);
        Accepted accepted = recording.next();
        accepted.socket().close();
        assertThat(peer.readToEnd()).isEmpty();
        assertThat(accepted.socket().isClosed()).isFalse();

        peer.reset();

        assertThat(accepted.socket().awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(accepted.handler().disconnects).isEmpty(); // CLS-05
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }

    @Test
    void during_a_close_with_data_that_nobody_reads_the_close_completes() throws Exception {
        Peer peer = net.peer(listener);
        Accepted accepted = recording.next();
        accepted.socket().send(ByteBuffer.allocate(MORE_THAN_FITS));
        accepted.socket().close();
        other.echoed("the loop goes round");
        assertThat(accepted.socket().isClosed()).isFalse();

        peer.reset();

        assertThat(accepted.socket().awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(accepted.handler().disconnects).isEmpty();
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }

    private void assertToldOnceAndOver(Accepted accepted) throws Exception {
        assertThat(accepted.handler().awaitDisconnect()).isEqualTo(WskDisconnectKind.ABORTIVE);
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
        accepted.socket().close();
        assertThat(accepted.socket().awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(accepted.handler().disconnects).isEmpty();
    }
}
