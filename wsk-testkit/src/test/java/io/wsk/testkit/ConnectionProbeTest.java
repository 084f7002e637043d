package io.wsk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.dispatch.ConnectionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConnectionProbeTest {
    private final ConnectionProbe probe = ConnectionProbe.of(new EchoConnection(), EchoConnectionDispatch.TABLE);

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void shows_what_the_handler_sends_and_what_is_on() {
        probe.receives("hello")
                .hasSent("hello")
                .isOn(ConnectionEvent.RECEIVE)
                .isOn(ConnectionEvent.DISCONNECT)
                .isOff(ConnectionEvent.SEND_BACKLOG)
                .isOpen();
    }

    @Test
    void what_was_asked_about_is_not_asked_about_again() {
        probe.receives("one").hasSent("one").hasSentNothing().receives("two").hasSent("two");
    }

    @Test
    void honours_a_switched_off_callback_and_keeps_what_comes_meanwhile() {
        probe.receives("off").isOff(ConnectionEvent.RECEIVE).receives("held").hasSentNothing();
        probe.socket().enable(ConnectionEvent.RECEIVE);
        probe.settle().hasSent("held");
    }

    @Test
    void reads_no_more_than_the_hold_takes_while_receive_is_off() {
        probe.receives("off");
        int hold = probe.socket().client().options().receiveHold();
        probe.receives(new byte[hold + 1000]);
        assertThat(probe.peer().unread()).isEqualTo(1000);
        probe.socket().enable(ConnectionEvent.RECEIVE);
        probe.settle().hasSent(new byte[hold + 1000]);
    }

    @Test
    void shows_an_orderly_end() {
        probe.peerEnds().hasEnded().isClosed();
    }

    @Test
    void shows_that_a_failing_handler_costs_its_connection() {
        probe.receives("bug").hasReset().isClosed();
    }

    @Test
    void a_reset_of_the_peer_closes_the_socket() {
        probe.peerResets().isClosed();
    }

    @Test
    void a_slow_peer_gets_everything_when_it_reads() {
        probe.peer().window(3);
        probe.receives("hello");
        assertThat(probe.peer().receivedText()).isEqualTo("hel");
        probe.settle();
        assertThat(probe.peer().receivedText()).isEqualTo("hello");
    }

    @Test
    void says_what_was_expected_and_what_is() {
        probe.receives("hello");
        assertThatThrownBy(() -> probe.hasSent("hallo"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("sent should be \"hallo\" (5 bytes), but is \"hello\" (5 bytes)");
        assertThatThrownBy(() -> probe.isOff(ConnectionEvent.RECEIVE))
                .hasMessageContainingAll("RECEIVE should be off", "RECEIVE|DISCONNECT");
        assertThatThrownBy(() -> probe.isOn(ConnectionEvent.SEND_BACKLOG)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(probe::hasEnded).isInstanceOf(AssertionError.class);
        assertThatThrownBy(probe::hasReset).isInstanceOf(AssertionError.class);
        assertThatThrownBy(probe::isClosed).isInstanceOf(AssertionError.class);
        probe.peerEnds();
        assertThatThrownBy(probe::isOpen).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_example_of_the_documentation_holds() { // docs/testing.md
        probe.receives("hello").hasSent("hello").isOn(ConnectionEvent.RECEIVE);

        probe.receives("off").isOff(ConnectionEvent.RECEIVE);
        probe.receives("held").hasSentNothing();
        probe.socket().enable(ConnectionEvent.RECEIVE);
        probe.settle().hasSent("held");

        probe.peerEnds().hasEnded().isClosed();
    }

    @Test
    void data_may_come_in_pieces() {
        try (ConnectionProbe pieces =
                ConnectionProbe.of(MemoryNetwork.withSeed(7), new EchoConnection(), EchoConnectionDispatch.TABLE)) {
            pieces.receives("a text that arrives in many pieces").hasSent("a text that arrives in many pieces");
        }
    }
}
