package io.wsk.sample.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.sample.endtoend.EchoListener;
import io.wsk.sample.endtoend.Loopback;
import io.wsk.sample.endtoend.Peer;
import io.wsk.sample.endtoend.RecordingConnection.Accepted;
import io.wsk.sample.endtoend.RecordingListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A byte out of band is no byte of the stream, and does no harm. */
@Timeout(60)
class UrgentDataTest {
    @RegisterExtension
    final Loopback net = new Loopback();

    @Test
    void a_byte_out_of_band_is_not_delivered_and_the_stream_goes_on() throws Exception {
        WskClient client = net.clientWithOneLoop();
        Peer other = net.peer(new EchoListener().on(client));
        RecordingListener recording = new RecordingListener();
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();

        peer.send("before ");
        peer.sendUrgent('!');
        peer.send("after");
        peer.shutdownOutput();

        assertThat(accepted.handler().awaitDisconnect()).isEqualTo(WskDisconnectKind.GRACEFUL);
        assertThat(accepted.handler().text()).isEqualTo("before after");
        assertThat(other.echoed("unharmed")).isEqualTo("unharmed");
    }

    @Test
    void alone_it_calls_nobody() throws Exception {
        WskClient client = net.clientWithOneLoop();
        Peer other = net.peer(new EchoListener().on(client));
        RecordingListener recording = new RecordingListener();
        Peer peer = net.peer(recording.on(client));
        Accepted accepted = recording.next();

        peer.sendUrgent('!');
        assertThat(other.echoed("the loop goes round")).isEqualTo("the loop goes round");

        assertThat(accepted.handler().text()).isEmpty();
        assertThat(accepted.handler().disconnects).isEmpty();
        peer.send("still there");
        accepted.handler().awaitBytes("still there".length());
        assertThat(accepted.handler().text()).isEqualTo("still there");
    }
}
