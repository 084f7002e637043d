package io.wsk.runtime.core;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A connection while the accept callback decides about it: UNDECIDED → ACCEPTED or REJECTED. */
final class PendingAccept implements WskAccept {
    private final ConnectionSocket socket;
    private @Nullable AcceptVerdict decision;
    private boolean over;

    PendingAccept(ConnectionSocket socket) {
        this.socket = socket;
    }

    /** What the callback decided; returning nothing or something else than it decided is its fault (AMB-19). */
    AcceptVerdict decided(@Nullable AcceptVerdict returned) {
        if (returned == null || returned != decision) {
            throw new IllegalStateException(
                    "the accept callback returned %s after deciding %s; return what with(), withoutCallbacks() or reject() returned"
                            .formatted(returned, decision == null ? "nothing" : decision));
        }
        return returned;
    }

    void end() {
        over = true;
    }

    private AcceptVerdict decide(AcceptVerdict verdict) {
        if (over) {
            throw new IllegalStateException("the accept callback has returned; decide inside it");
        }
        if (decision == AcceptVerdict.ACCEPTED && verdict == AcceptVerdict.ACCEPTED) {
            throw new IllegalStateException("the connection has been accepted already; decide once");
        }
        // A rejected connection stays rejected: "reject(); return null" is how a handler that returns objects says no.
        if (decision != AcceptVerdict.REJECTED) {
            decision = verdict;
        }
        return decision;
    }

    @Override
    public WskConnectionSocket socket() {
        return socket;
    }

    @Override
    public SocketAddress localAddress() {
        try {
            return Objects.requireNonNull(socket.connection().localAddress(), "an accepted connection has one");
        } catch (IOException e) {
            throw NetworkFailure.of("reading the local address of " + socket, e);
        }
    }

    @Override
    public SocketAddress remoteAddress() {
        try {
            return socket.connection().remoteAddress();
        } catch (IOException e) {
            throw NetworkFailure.of("reading the remote address of " + socket, e);
        }
    }

    @Override
    public <C> AcceptVerdict with(C context, WskConnectionDispatch<? super C> table) {
        if (decision == AcceptVerdict.REJECTED) {
            return decision;
        }
        Objects.requireNonNull(
                context,
                "null instead of the handler object of the accepted socket; call reject() to reject the connection");
        Objects.requireNonNull(table, "table");
        socket.client.requireReadyFor(table);
        AcceptVerdict verdict = decide(AcceptVerdict.ACCEPTED);
        socket.callbacks().assign(context, table);
        return verdict;
    }

    @Override
    public AcceptVerdict withoutCallbacks() {
        AcceptVerdict verdict = decide(AcceptVerdict.ACCEPTED);
        socket.callbacks().assign(null, null);
        return verdict;
    }

    @Override
    public AcceptVerdict reject() {
        return decide(AcceptVerdict.REJECTED);
    }
}
