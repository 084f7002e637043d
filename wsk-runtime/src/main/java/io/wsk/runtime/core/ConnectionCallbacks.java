package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENTS_CONNECTION;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_RECEIVE;
import static io.wsk.annotations.WskEventFlags.WSK_EVENT_SEND_BACKLOG;

import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskReceiveFlags;
import io.wsk.runtime.WskStatus;
import io.wsk.runtime.dispatch.WskConnectionDispatch;
import io.wsk.runtime.dispatch.WskSocketDispatch;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a connection calls, and whether it may: the context, the table and the gate. No callback runs before the socket is
 * {@linkplain #release released} by whoever accepts it (AMB-43).
 */
final class ConnectionCallbacks {
    private final ConnectionSocket socket;
    private final EventGate gate;

    private WskConnectionSocket self;
    private @Nullable Object context;
    private @Nullable WskConnectionDispatch<Object> table;
    private boolean released;

    ConnectionCallbacks(ConnectionSocket socket, int statics, boolean released) {
        this.socket = socket;
        this.self = socket;
        this.gate = new EventGate(0, statics & WSK_EVENTS_CONNECTION);
        this.released = released;
    }

    EventGate gate() {
        return gate;
    }

    /** Gives the socket its context and table; before any callback can run. */
    @SuppressWarnings("unchecked") // the facade's signatures guarantee that the table takes this context
    void assign(@Nullable Object newContext, @Nullable WskConnectionDispatch<?> newTable) {
        if (newTable != null) {
            requireHandlers(newContext, newTable);
        }
        context = newContext;
        table = (WskConnectionDispatch<Object>) newTable;
        gate.restrict(implementedEvents());
        if (newTable != null) {
            socket.runCallbacksOn(newTable.runOn());
        }
    }

    /** Callbacks are given their context, and what goes wrong in them is told with its name. */
    static void requireHandlers(@Nullable Object context, WskSocketDispatch<?> table) {
        Objects.requireNonNull(
                context,
                () -> "null instead of the handler object for "
                        + table.getClass().getName());
    }

    /** Makes callbacks see another object than the socket, which is its connection role. */
    void actFor(WskConnectionSocket newSelf) {
        self = newSelf;
    }

    /** Takes over the events that the listener has on for the sockets it accepts now (ENB-50). */
    void inherit(int events) {
        gate.enable(events & WSK_EVENTS_CONNECTION);
    }

    int implementedEvents() {
        WskConnectionDispatch<Object> current = table;
        return current == null ? 0 : current.eventMask();
    }

    /** Loop: callbacks may run from now on. */
    void release() {
        released = true;
    }

    boolean isReleased() {
        return released;
    }

    WskConnectionSocket self() {
        return self;
    }

    /** Loop: the table to call, if callbacks may run. */
    @Nullable
    WskConnectionDispatch<Object> table() {
        return released ? table : null;
    }

    Object context() {
        Object current = context;
        return current == null ? socket : current;
    }

    String contextName() {
        return context().getClass().getName();
    }

    /**
     * Loop, or executor: calls the receive callback, which was entered. What it throws is thrown on.
     *
     * @return how many of the bytes it consumed
     */
    int receive(
            WskConnectionDispatch<Object> called,
            DataIndication indication,
            LoopMemory memory,
            int length,
            WskReceiveFlags flags) {
        indication.open(memory, length);
        try {
            ReceiveVerdict verdict = called.receiveEvent(context(), self, indication, flags);
            indication.requireAgreement(verdict);
            return indication.consumed(verdict);
        } catch (Throwable failure) {
            indication.takeBack();
            throw failure;
        } finally {
            indication.revoke();
        }
    }

    /** Loop: tells of the ideal backlog unless the callback is off, which waits for nothing (AMB-35). */
    void idealBacklogChanged(Connection connection, long ideal) {
        WskConnectionDispatch<Object> current = table();
        ExecutorCalls calls = socket.calls();
        if (current != null && calls != null) {
            EventCall call = new EventCall(socket, WSK_EVENT_SEND_BACKLOG, "send-backlog", context()) {
                @Override
                void callEvent() {
                    current.sendBacklogEvent(context(), self, ideal);
                }
            };
            calls.afterCall(() -> {
                if (!socket.isOver()) {
                    calls.begin(call);
                }
            });
        } else if (current != null && gate.isOn(WSK_EVENT_SEND_BACKLOG) && gate.enterOrPark(WSK_EVENT_SEND_BACKLOG)) {
            connection.callbackBegins();
            try {
                current.sendBacklogEvent(context(), self, ideal);
            } catch (Throwable failure) {
                connection.callbackThrew(WSK_EVENT_SEND_BACKLOG, "send-backlog", failure);
                return;
            }
            connection.callbackReturned(WSK_EVENT_SEND_BACKLOG);
        }
    }

    /** Loop: the dead-socket callback, which WSK makes a form of the receive callback (EVT-20). */
    void callDead() {
        WskConnectionDispatch<Object> current = table();
        if (current != null) {
            socket.callDead(
                    WSK_EVENT_RECEIVE,
                    context(),
                    () -> current.socketDeadEvent(context(), self, WskStatus.FILE_FORCED_CLOSED));
        }
    }
}
