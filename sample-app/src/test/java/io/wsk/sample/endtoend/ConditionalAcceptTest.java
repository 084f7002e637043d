package io.wsk.sample.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;
import java.net.SocketException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A declaration with inspect and abort is all that it takes. */
@Timeout(60)
class ConditionalAcceptTest {
    /** Leaves every request to the test. */
    static final class Doorman {
        final BlockingQueue<WskInspectId> pended = new LinkedBlockingQueue<>();
        final BlockingQueue<WskInspectId> aborted = new LinkedBlockingQueue<>();

        @WskInspectEvent
        WskInspectAction inspect(WskInspection inspection) {
            pended.add(inspection.id());
            return WskInspectAction.PEND;
        }

        @WskAbortEvent
        void aborted(WskInspectId id) {
            aborted.add(id);
        }

        @WskAcceptEvent
        EchoConnection accepted(WskAccept accept) {
            return new EchoConnection(accept.socket());
        }
    }

    @RegisterExtension
    final Loopback net = new Loopback();

    @RegisterExtension
    final RuntimeLog log = new RuntimeLog();

    private final Doorman doorman = new Doorman();

    private WskListenSocket listen() {
        WskClient client = net.client();
        return client.listen(doorman, ConditionalAcceptTest_DoormanDispatch.TABLE, Loopback.anyPort());
    }

    @Test
    void a_peer_is_let_in_another_is_turned_away_and_a_third_leaves() throws Exception {
        WskListenSocket listener = listen();

        Peer welcome = net.peer(listener);
        welcome.send("hello");
        assertThat(listener.inspectComplete(next(doorman.pended), WskInspectAction.ACCEPT, WskIrp.create()))
                .isEqualTo(WskStatus.SUCCESS);
        assertThat(welcome.read(5)).isEqualTo("hello");

        Peer unwelcome = net.peer(listener);
        assertThat(listener.inspectComplete(next(doorman.pended), WskInspectAction.REJECT, WskIrp.create()))
                .isEqualTo(WskStatus.SUCCESS);
        assertThatThrownBy(() -> unwelcome.in().read()).isInstanceOf(SocketException.class);

        Peer impatient = net.peer(listener);
        WskInspectId id = next(doorman.pended);
        impatient.reset();
        assertThat(next(doorman.aborted)).isEqualTo(id);
        assertThat(welcome.echoed("still here")).isEqualTo("still here");
    }

    @Test
    void requests_that_are_pended_when_the_client_closes_leave_nothing_behind() throws Exception {
        WskListenSocket listener = listen();
        net.peer(listener);
        Peer second = net.peer(listener);
        second.send("data that nobody reads");
        WskInspectId first = next(doorman.pended);
        WskInspectId other = next(doorman.pended);

        listener.client().close();

        assertThat(doorman.aborted).containsExactlyInAnyOrder(first, other); // AMB-15
    }

    /** Decides through the function, and fails afterwards. */
    static final class Hasty {
        @WskInspectEvent
        WskInspectAction inspect(WskListenSocket socket, WskInspection inspection) {
            socket.inspectComplete(inspection.id(), WskInspectAction.ACCEPT, WskIrp.create());
            throw new IllegalStateException("on purpose");
        }

        @WskAbortEvent
        void aborted(WskInspectId id) {}

        @WskAcceptEvent
        EchoConnection accepted(WskAccept accept) {
            return new EchoConnection(accept.socket());
        }
    }

    @Test
    void a_handler_that_fails_after_the_decision_does_not_change_it_and_the_log_says_so() throws Exception {
        WskListenSocket listener =
                net.client().listen(new Hasty(), ConditionalAcceptTest_HastyDispatch.TABLE, Loopback.anyPort());
        assertThat(net.peer(listener).echoed("let in")).isEqualTo("let in");
        assertThat(log.next().getMessage())
                .contains("inspectComplete had decided about")
                .doesNotContain("aborted");
    }

    private static WskInspectId next(BlockingQueue<WskInspectId> ids) throws InterruptedException {
        return Wait.forNext(ids, "request");
    }
}
