package io.wsk.runtime.core;

import static io.wsk.annotations.WskEventFlags.WSK_EVENT_DISABLE;

import io.wsk.runtime.WskEventMask;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskStatus;
import org.jspecify.annotations.Nullable;

/** {@code SO_WSK_EVENT_CALLBACK} for the events of WSK itself: which request a socket takes, and what comes of it. */
final class EventSwitch {
    private EventSwitch() {}

    /** Switches the callbacks of a mask, or throws and switches nothing (ENB-95 to -107). */
    static WskStatus set(SocketCore socket, int mask, @Nullable Irp irp) {
        boolean disable = (mask & WSK_EVENT_DISABLE) != 0;
        int events = mask & ~WSK_EVENT_DISABLE;
        check(socket, mask, events, disable);
        if (disable) {
            return socket.gate().disable(events, irp);
        }
        socket.enableEvents(events);
        if (irp != null) {
            irp.succeed(0); // ENB-103
        }
        return WskStatus.SUCCESS;
    }

    private static void check(SocketCore socket, int mask, int events, boolean disable) {
        if (events == 0) {
            throw invalid("ENB-96", socket, mask, "name at least one event");
        } else if ((events & ~socket.validEvents()) != 0) {
            throw invalid(
                    socket.validEvents() == 0 ? "ENB-107" : "ENB-95",
                    socket,
                    mask,
                    "this category has " + WskEventMask.names(socket.validEvents()));
        } else if (disable && Integer.bitCount(events) != 1) {
            throw invalid("ENB-97", socket, mask, "disable one event at a time (ENB-22)");
        } else if (disable && (events & ~socket.disableableEvents()) != 0) {
            throw invalid(
                    "ENB-99",
                    socket,
                    mask,
                    "disable it on the accepted socket; a listener cannot take it back (ENB-53)");
        } else if (disable && (events & socket.gate().statics()) != 0) {
            throw invalid(
                    "ENB-100",
                    socket,
                    mask,
                    "leave the event out of the client's static mask to be able to disable it");
        } else if (!disable && (events & socket.disableableEvents() & ~socket.implementedEvents()) != 0) {
            throw invalid(
                    "ENB-106",
                    socket,
                    mask,
                    "add a handler for it; the dispatch table has " + WskEventMask.names(socket.implementedEvents()));
        }
        socket.requireEventState();
    }

    private static WskException invalid(String rule, SocketCore socket, int mask, String remedy) {
        return SocketCore.invalid(rule, WskEventMask.describe(mask) + " on " + socket, remedy);
    }
}
