package io.wsk.runtime.core;

import io.wsk.runtime.transport.Transport;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the machine as one socket sees them, and who waits for them to change. While somebody does, it looks again and
 * again: the JDK does not tell. On the loop's thread but for the query.
 */
final class AddressListWatch {
    private static final long PERIOD_NANOS = 1_000_000_000;

    private final SocketCore socket;
    private final Transport transport;
    private final List<Irp> waiting = new ArrayList<>(1);
    private List<InetAddress> known = List.of();
    private WskLoop.@Nullable Timer timer;

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
            known = seen;
            timer = socket.loop.schedule(this::look, PERIOD_NANOS);
        }
        waiting.add(irp);
        irp.onCancel(() -> socket.loop.run(() -> cancel(irp)));
    }

    private void cancel(Irp irp) {
        if (waiting.remove(irp)) {
            irp.cancelled("waiting for a change of the addresses was cancelled");
            stopIfIdle();
        }
    }

    private void look() {
        try {
            List<InetAddress> now = query();
            if (!new HashSet<>(now).equals(new HashSet<>(known))) {
                waiting.forEach(irp -> irp.succeed(0));
                waiting.clear();
            }
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
        List<Irp> ended = List.copyOf(waiting);
        waiting.clear();
        stopIfIdle();
        ended.forEach(outcome::tell);
    }
}
