package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskClientOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PendingAcceptTest {
    private final ScriptTable table = new ScriptTable(WSK_EVENTS_CONNECTION);
    private ConnectionSocket socket;
    private PendingAccept accept;

    @BeforeEach
    void arrive() {
        FakeTransport transport = new FakeTransport();
        ClientObject client = (ClientObject) transport.client(WskClientOptions.defaults());
        FakeConnection connection = new FakeConnection();
        socket = ConnectionSocket.accepted(client, client.loops().inTurn(), connection);
        accept = new PendingAccept(socket);
    }

    @Test
    void accepts_with_a_context_and_a_table() {
        Script context = new Script();
        assertThat(accept.decided(accept.with(context, table))).isEqualTo(AcceptVerdict.ACCEPTED);
        assertThat(socket.callbacks().context()).isSameAs(context);
        assertThat(accept.socket()).isSameAs(socket);
    }

    @Test
    void accepts_without_callbacks() {
        assertThat(accept.decided(accept.withoutCallbacks())).isEqualTo(AcceptVerdict.ACCEPTED);
        assertThat(socket.implementedEvents()).isZero();
    }

    @Test
    void stays_rejected_whatever_comes_after() {
        AcceptVerdict rejected = accept.reject();
        assertThat(rejected).isEqualTo(AcceptVerdict.REJECTED);
        assertThat(accept.reject()).isEqualTo(AcceptVerdict.REJECTED);
        assertThat(accept.decided(accept.with(new Script(), table))).isEqualTo(AcceptVerdict.REJECTED);
    }

    @Test
    void is_accepted_once() {
        accept.with(new Script(), table);
        assertThatThrownBy(() -> accept.with(new Script(), table)).hasMessageContaining("decide once");
        assertThatThrownBy(accept::withoutCallbacks).hasMessageContaining("decide once");
    }

    @Test
    void a_callback_returns_what_it_decided() {
        assertThatThrownBy(() -> accept.decided(null)).hasMessageContaining("nothing");
        accept.reject();
        assertThatThrownBy(() -> accept.decided(AcceptVerdict.ACCEPTED)).hasMessageContaining("REJECTED");
    }

    @Test
    void a_missing_context_is_named_with_its_fix() {
        assertThatThrownBy(() -> accept.with(nothing(), table))
                .hasMessageContainingAll("null instead of the handler object", "call reject()");
    }

    @SuppressWarnings("NullAway") // what a handler does that forgets to reject
    private static Script nothing() {
        return null;
    }

    @Test
    void cannot_be_decided_after_the_callback() {
        accept.end();
        assertThatThrownBy(accept::reject).hasMessageContaining("inside");
        assertThatThrownBy(() -> accept.with(new Script(), table)).hasMessageContaining("inside");
    }
}
