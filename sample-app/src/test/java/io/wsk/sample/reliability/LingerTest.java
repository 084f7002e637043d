package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RecordingConnection.Accepted;
import io.wsk.sample.endtoend.RecordingListener;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A close waits for nobody, also with SO_LINGER. */
@Timeout(60)
class LingerTest {
    /** Longer than any wait in this test is patient. */
    private static final int LINGER_SECONDS = 600;

    /** What the operating system takes although the peer does not read. */
    private static final int FITS = 64 << 10;

    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void closing_with_unsent_data_and_linger_on_does_not_stop_the_loop() throws Exception {
        WskClient client = net.clientWithOneLoop();
        Peer other = net.peer(new EchoListener().on(client));
        RecordingListener recording = new RecordingListener();
        Peer peer = net.add(Peer.connectWithSmallWindow(recording.on(client).localAddress()));
        Accepted accepted = recording.next();
        accepted.socket().setOption(StandardSocketOptions.SO_SNDBUF, 4 * FITS);
        accepted.socket().setOption(StandardSocketOptions.SO_LINGER, LINGER_SECONDS);
        peer.shutdownOutput();
        accepted.handler().awaitDisconnect();

        accepted.socket().send(ByteBuffer.allocate(FITS));
        accepted.socket().close(); // both halves have ended as soon as the operating system has it all

        assertThat(accepted.socket().awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
        assertThat(peer.in().readNBytes(FITS)).hasSize(FITS);
        assertThat(peer.readToEnd()).isEmpty();
    }

    @Test
    void aborting_with_linger_on_resets_at_once() throws Exception {
        WskClient client = net.clientWithOneLoop();
        Peer other = net.peer(new EchoListener().on(client));
        RecordingListener recording = new RecordingListener();
        net.add(Peer.connectWithSmallWindow(recording.on(client).localAddress()));
        Accepted accepted = recording.next();
        accepted.socket().setOption(StandardSocketOptions.SO_LINGER, LINGER_SECONDS);
        accepted.socket().send(ByteBuffer.allocate(FITS));
        assertThat(other.echoed("sent")).isEqualTo("sent");

        accepted.socket().abort();

        assertThat(accepted.socket().awaitClose(Loopback.PATIENCE)).isTrue();
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }
}
