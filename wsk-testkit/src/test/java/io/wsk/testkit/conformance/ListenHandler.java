package io.wsk.testkit.conformance;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The context of a listener; usually accepts each connection with a new handler and a full table, and lets inspected ones pass. */
public final class ListenHandler {
    private final List<Connected> accepted = new CopyOnWriteArrayList<>();

    /** The accept callback. */
    public final Callback<Accepting, AcceptVerdict> accept =
            new Callback<>(call -> accepts(call, new ConnectionHandler(), ConnectionTable.ALL));

    /** The inspect callback. */
    public final Callback<Inspecting, WskInspectAction> inspect = new Callback<>(call -> WskInspectAction.ACCEPT);

    /** The abort callback. */
    public final Callback<Aborted, Void> abort = new Callback<>(call -> null);

    /** The dead-socket indication. */
    public final Callback<SocketDead, Void> dead = SocketDead.callback();

    /**
     * Accepts a connection; for answers of {@link #accept}.
     *
     * @param call the call
     * @param handler the context of the accepted socket
     * @param table its table
     * @return the verdict
     */
    public AcceptVerdict accepts(Accepting call, ConnectionHandler handler, ConnectionTable table) {
        AcceptVerdict verdict = call.accept().with(handler, table);
        accepted.add(new Connected(call.accept().socket(), handler));
        return verdict;
    }

    /** {@return the connections accepted so far, the first one first} */
    public List<Connected> accepted() {
        return List.copyOf(accepted);
    }

    /**
     * A connected socket under test.
     *
     * @param socket the socket
     * @param handler its context
     */
    public record Connected(WskConnectionSocket socket, ConnectionHandler handler) {}

    /**
     * An accept indication.
     *
     * @param socket the listener
     * @param accept the connection
     */
    public record Accepting(WskListenSocket socket, WskAccept accept) {}

    /**
     * An inspect indication.
     *
     * @param socket the listener
     * @param inspection the request
     */
    public record Inspecting(WskListenSocket socket, WskInspection inspection) {}

    /**
     * An abort indication.
     *
     * @param socket the listener
     * @param id the request
     */
    public record Aborted(WskListenSocket socket, WskInspectId id) {}
}
