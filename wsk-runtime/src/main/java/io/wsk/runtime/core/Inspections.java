package io.wsk.runtime.core;

import io.wsk.runtime.WskException;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskListenDispatch;
import io.wsk.runtime.transport.TransportConnection;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The connection requests of a listener in conditional-accept mode, from the inspect callback to the accept callback:
 *
 * <pre>
 * UNDECIDED    → ESTABLISHED   the inspect callback accepts, or inspectComplete does
 * UNDECIDED    → dropped       either rejects: the peer sees a reset, nothing else follows (ABE-03)
 * UNDECIDED    → dropped       the peer is gone, or the listener closes: the abort callback (ABE-02, AMB-15)
 * ESTABLISHED  → claimed       the accept callback is called, which ends the identity (INE-04)
 * ESTABLISHED  → dropped       the peer is gone, or the listener closes: the abort callback (ABE-02, AMB-15)
 * </pre>
 *
 * <p>Everything is on the listener's loop but the decision: the first of all threads to decide wins, and a later one is told
 * that there is nothing to decide any more (AMB-14).
 */
final class Inspections {
    private static final AtomicLong LISTENERS = new AtomicLong();

    private final ListenSocket listener;
    private final Object context;
    private final WskListenDispatch<Object> table;
    private final AcceptPath accepting;
    private final int limit;
    private final long key = LISTENERS.incrementAndGet();
    private final Map<WskInspectId, Request> requests = new ConcurrentHashMap<>();
    private final ArrayDeque<Request> established = new ArrayDeque<>();
    private int lastNumber;

    /** A request, with the socket that it will become. */
    record Request(
            WskInspectId id,
            ConnectionSocket socket,
            TransportConnection connection,
            AtomicReference<@Nullable Decision> decision) {
        boolean decide(Decision made) {
            return decision.compareAndSet(null, made);
        }
    }

    private enum Decision {
        ACCEPTED,
        REJECTED,
        ABORTED
    }

    /**
     * None yet.
     *
     * @param accepting told on the loop when a request was decided or has gone
     */
    Inspections(ListenSocket listener, AcceptPath accepting, Object context, WskListenDispatch<Object> table) {
        this.listener = listener;
        this.accepting = accepting;
        this.context = context;
        this.table = table;
        this.limit = listener.client.options().limits().inspections();
    }

    /** Whether another request may be taken: the backlog of the operating system, continued here. */
    boolean hasRoom() {
        return requests.size() < limit;
    }

    /** Loop: no other request is taken until one of those that wait is decided or claimed. */
    void holdBack() {
        listener.client
                .counting()
                .inspectionsHeldBack
                .addAndWarn("%s has %,d requests that are pended or not claimed and takes no more until one is"
                        .formatted(listener, limit));
    }

    /** Loop: a request has come in. */
    void arrived(TransportConnection connection) {
        WskInspectId id = new WskInspectId(key, ++lastNumber);
        ConnectionSocket socket = accepting.accepted(connection);
        socket.inspectedAs(id);
        Request request = new Request(id, socket, connection, new AtomicReference<>());
        requests.put(id, request);
        inspect(request);
        if (requests.containsKey(id)) {
            socket.watch(() -> listener.loop.execute(() -> peerGone(request)));
        }
    }

    private static Decision decisionOf(WskInspectAction action) {
        return action == WskInspectAction.ACCEPT ? Decision.ACCEPTED : Decision.REJECTED;
    }

    private void inspect(Request request) {
        WskInspection inspection;
        try {
            inspection = new WskInspection(
                    request.id,
                    Objects.requireNonNull(request.connection.localAddress()),
                    request.connection.remoteAddress());
        } catch (IOException e) { // gone already: it has no addresses any more
            request.decide(Decision.REJECTED);
            decided(request);
            return;
        }
        inspect(request, inspection);
    }

    private void inspect(Request request, WskInspection inspection) {
        String earlier = "inspectComplete had decided about %s already, and the first decision counts";
        WskInspectAction action;
        try {
            action = table.inspectEvent(context, listener, inspection);
            if (action == null) {
                throw new IllegalStateException("the inspect callback returned null; return a WskInspectAction");
            }
        } catch (Throwable failure) {
            boolean rejected = request.decide(Decision.REJECTED); // it has not said that it wants the connection
            listener.client.counting().handlerFailures.add();
            HandlerFailures.log(
                    "the inspect callback of %s threw; %s"
                            .formatted(
                                    context.getClass().getName(),
                                    rejected ? request.socket + " is aborted" : earlier.formatted(request.id)),
                    failure);
            if (rejected) {
                decided(request);
            }
            return;
        }
        if (action == WskInspectAction.PEND) {
            return;
        } else if (request.decide(decisionOf(action))) {
            decided(request);
        } else {
            HandlerFailures.warn(
                    "an inspect callback returned " + action + " although " + earlier.formatted(request.id));
        }
    }

    /** Any thread: {@code WskInspectComplete}. */
    void complete(WskInspectId id, WskInspectAction action) {
        if (action == WskInspectAction.PEND) {
            throw SocketCore.invalid("AMB-14", "inspectComplete with PEND", "complete with ACCEPT or REJECT");
        }
        Request request = requests.get(id);
        if (request == null || !request.decide(decisionOf(action))) {
            throw new WskException(
                    WskStatus.NOT_FOUND,
                    "AMB-14",
                    "inspectComplete of %s, which is unknown, decided or aborted".formatted(id),
                    "complete a pended request once, and forget it when the abort callback names it");
        }
        listener.loop.execute(() -> decided(request));
    }

    private void decided(Request request) {
        if (!requests.containsKey(request.id)) {
            return; // aborted meanwhile
        }
        if (request.decision.get() == Decision.ACCEPTED) {
            established.addLast(request);
        } else {
            drop(request);
        }
        accepting.inspected();
    }

    boolean hasEstablished() {
        return !established.isEmpty();
    }

    /** Loop: the request that was established first; it is not a request any more. */
    Request claim() {
        Request request = established.removeFirst();
        requests.remove(request.id);
        return request;
    }

    private void peerGone(Request request) {
        if (requests.containsKey(request.id)) {
            abort(request);
            accepting.inspected();
        }
    }

    /** Loop: the listener closes. Not nested in a callback that closes it, but before the close completes (AMB-15). */
    void abortAll() {
        listener.loop.execute(() -> new ArrayList<>(requests.values()).forEach(this::abort));
    }

    private void abort(Request request) {
        request.decide(Decision.ABORTED);
        drop(request);
        if (request.decision.get() == Decision.REJECTED) {
            return;
        }
        try {
            table.abortEvent(context, listener, request.id);
        } catch (Throwable failure) {
            listener.client.counting().handlerFailures.add();
            HandlerFailures.log(
                    "the abort callback of %s threw"
                            .formatted(context.getClass().getName()),
                    failure);
        }
    }

    private void drop(Request request) {
        requests.remove(request.id);
        established.remove(request);
        request.socket.closeByRuntime(SocketCore.CloseKind.ABORTIVE);
    }
}
