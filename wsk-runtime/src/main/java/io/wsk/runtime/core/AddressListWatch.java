package io.wsk.runtime.core;

import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the machine as one socket sees them, and who waits for them to change. While somebody does, it looks again and
 * again: the JDK does not tell. On the loop's thread but for the query.
 */
final class AddressListWatch {
    private static final long PERIOD_NANOS = 1_000_000_000;

    private final SocketCore socket;
    private final Transport transport;
    private final List<Waiting> waiting = new ArrayList<>(1);
    private WskLoop.@Nullable Timer timer;

    /** Who waits for another list than the one that was seen then; equal to nothing but itself. */
    private static final class Waiting {
        private final Set<InetAddress> seen;
        private final Irp irp;

        Waiting(List<InetAddress> seen, Irp irp) {
            this.seen = Set.copyOf(seen);
            this.irp = irp;
        }
    }

    AddressListWatch(SocketCore socket, Transport transport) {
        this.socket = socket;
        this.transport = transport;
    }

    /** Any thread: of the socket's family. */
    List<InetAddress> query() throws IOException {
        ProtocolFamily family = socket.channel().family();
        return transport.addresses().stream()
                .filter(address -> family == StandardProtocolFamily.INET6
                        || family == StandardProtocolFamily.INET && address instanceof Inet4Address)
                .toList();
    }

    /** Completes the IRP with the next change from what was seen when it was asked for. */
    void add(List<InetAddress> seen, Irp irp) {
        if (socket.isOver()) {
            socket.whenOver().tell(irp);
            return;
        }
        if (waiting.isEmpty()) {
            timer = socket.loop.schedule(this::look, PERIOD_NANOS);
        }
        Waiting added = new Waiting(seen, irp);
        waiting.add(added);
        irp.onCancel(() -> socket.loop.run(() -> cancel(added)));
    }

    private void cancel(Waiting asked) {
        if (waiting.remove(asked)) {
            asked.irp.cancelled("waiting for a change of the addresses was cancelled");
            stopIfIdle();
        }
    }

    private void look() {
        try {
            Set<InetAddress> now = Set.copyOf(query());
            List<Waiting> told =
                    waiting.stream().filter(one -> !one.seen.equals(now)).toList();
            waiting.removeAll(told);
            told.forEach(one -> one.irp.succeed(0));
        } catch (IOException e) {
            HandlerFailures.warn("the addresses of this machine cannot be read now", e);
        }
        timer = null;
        if (!waiting.isEmpty()) {
            timer = socket.loop.schedule(this::look, PERIOD_NANOS);
        }
    }

    private void stopIfIdle() {
        WskLoop.Timer running = timer;
        if (waiting.isEmpty() && running != null) {
            running.cancel();
            timer = null;
        }
    }

    /** The socket is at its end. */
    void end(Outcome outcome) {
        List<Waiting> ended = List.copyOf(waiting);
        waiting.clear();
        stopIfIdle();
        ended.forEach(one -> outcome.tell(one.irp));
    }
}
