package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.ConnectionEvent;
import io.wsk.runtime.dispatch.DatagramEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How long what a callback is given stays valid (4.1a, buffer and pointer lifetime). */
public abstract class LifetimeRules extends ConformanceSuite {
    private Connection receiving() {
        Connection connection = connected();
        connection.socket().enable(ConnectionEvent.RECEIVE);
        return connection;
    }

    @Test
    @Rule("EVT-32")
    void an_indication_that_was_not_retained_is_invalid_after_the_call() {
        Connection connection = receiving();
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        connection.peer().send("gone");
        net.datagramPeer().send("gone", datagrams.socket().localAddress());
        until(() -> connection.handler().receive.returned() == 1, "receive has returned");
        until(() -> datagrams.handler().receiveFrom.returned() == 1, "receive-from has returned");
        settle();
        WskDataIndication data = connection.handler().receive.last().data();
        WskDatagramIndication list = datagrams.handler().receiveFrom.last().indication();
        refused(WskStatus.INVALID_PARAMETER, "EVT-32", data::buffer);
        refused(WskStatus.INVALID_PARAMETER, "EVT-32", data::toByteArray);
        refused(WskStatus.INVALID_PARAMETER, "EVT-32", list::iterator);
    }

    @Test
    @Rule({"EVT-32", "EVT-33"})
    void retained_data_stays_while_more_comes_in_until_another_thread_releases_it() {
        Connection connection = receiving();
        CompletableFuture<WskDataIndication> retained = new CompletableFuture<>();
        connection.handler().receive.answers(call -> {
            retained.complete(call.data().retain());
            return ReceiveVerdict.RETAINED;
        });
        connection.peer().send("kept");
        WskDataIndication kept = result(retained);
        connection.peer().send("more");
        until(() -> connection.handler().text().equals("keptmore"), "more is indicated");
        assertThat(kept.toByteArray()).isEqualTo("kept".getBytes(UTF_8));
        CompletableFuture.runAsync(() -> connection.socket().release(kept)).join();
        refused(WskStatus.INVALID_PARAMETER, "EVT-33", kept::buffer);
        refused(WskStatus.INVALID_PARAMETER, "REL-04", () -> connection.socket().release(kept));
    }

    @Test
    @Rule({"EVT-32", "EVT-33"})
    void retained_datagrams_stay_while_more_come_in_until_they_are_released() {
        Datagrams datagrams = datagrams();
        datagrams.socket().enable(DatagramEvent.RECEIVE_FROM);
        CompletableFuture<WskDatagramIndication> retained = new CompletableFuture<>();
        datagrams.handler().receiveFrom.answers(call -> {
            retained.complete(call.indication().retain());
            return ReceiveFromVerdict.RETAINED;
        });
        DatagramPeer peer = net.datagramPeer();
        peer.send("kept", datagrams.socket().localAddress());
        WskDatagramIndication kept = result(retained);
        peer.send("more", datagrams.socket().localAddress());
        until(() -> datagrams.handler().texts().equals(List.of("kept", "more")), "more is indicated");
        kept.forEach(one -> assertThat(one.toByteArray()).isEqualTo("kept".getBytes(UTF_8)));
        datagrams.socket().release(kept);
        refused(WskStatus.INVALID_PARAMETER, "EVT-33", kept::iterator);
    }

    @Test
    void a_close_does_not_wait_for_retained_data() { // EVT-33
        Connection connection = receiving();
        CompletableFuture<WskDataIndication> retained = new CompletableFuture<>();
        connection.handler().receive.answers(call -> {
            retained.complete(call.data().retain());
            return ReceiveVerdict.RETAINED;
        });
        connection.peer().send("kept");
        WskDataIndication kept = result(retained);
        WskIrp closing = WskIrp.create();
        connection.socket().closeSocket(closing);
        assertThat(outcome(closing)).isEqualTo(WskStatus.SUCCESS);
        assertThat(kept.toByteArray()).isEqualTo("kept".getBytes(UTF_8));
        connection.socket().release(kept);
    }
}
