package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskReceiveFlags;
import java.util.stream.Collectors;

/** The context of a connection; usually accepts all data and does nothing else. */
public final class ConnectionHandler {
    /** The receive callback. */
    public final Callback<Received, ReceiveVerdict> receive = new Callback<>(call -> ReceiveVerdict.ACCEPTED);

    /** The disconnect callback. */
    public final Callback<Disconnected, Void> disconnect = new Callback<>(call -> null);

    /** The send-backlog callback. */
    public final Callback<BacklogChanged, Void> sendBacklog = new Callback<>(call -> null);

    /** The dead-socket indication. */
    public final Callback<SocketDead, Void> dead = SocketDead.callback();

    /** {@return what was indicated so far, whatever the answer was, in one string; the pieces depend on the transport} */
    public String text() {
        return receive.calls().stream().map(Received::text).collect(Collectors.joining());
    }

    /**
     * A receive indication.
     *
     * @param socket the socket
     * @param data the indication, valid during the call
     * @param flags its flags
     * @param text a copy of the data, as UTF-8
     */
    public record Received(WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags, String text) {
        Received(WskConnectionSocket socket, WskDataIndication data, WskReceiveFlags flags) {
            this(socket, data, flags, new String(data.toByteArray(), UTF_8));
        }
    }

    /**
     * A disconnect indication.
     *
     * @param socket the socket
     * @param kind its kind
     */
    public record Disconnected(WskConnectionSocket socket, WskDisconnectKind kind) {}

    /**
     * A send-backlog indication.
     *
     * @param socket the socket
     * @param idealBacklogSize the new ideal, in bytes
     */
    public record BacklogChanged(WskConnectionSocket socket, long idealBacklogSize) {}
}
