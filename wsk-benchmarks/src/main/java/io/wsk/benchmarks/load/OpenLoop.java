package io.wsk.benchmarks.load;

import java.io.IOException;
import java.util.List;

/**
 * A fixed rate, whatever the server does, with the connections in turn. Message {@code k} goes to connection {@code k} modulo
 * their number, so that the time at which any message was due can be computed, and with it a latency that leaves out nothing:
 * a message that had to wait until it could be sent has waited too.
 */
final class OpenLoop implements Pace {
    private static final double NANOS_IN_SECOND = 1e9;

    private final List<LoadConnection> connections;
    private final Latencies latencies;
    private final int messageBytes;
    private final double interval;
    private final long[] receivedBefore;
    private long start;
    private long next;
    private boolean stopped;

    OpenLoop(List<LoadConnection> connections, Latencies latencies, LoadTask task) {
        this.connections = connections;
        this.latencies = latencies;
        messageBytes = task.messageBytes();
        interval = NANOS_IN_SECOND / task.rate();
        receivedBefore =
                connections.stream().mapToLong(LoadConnection::received).toArray();
    }

    @Override
    public void start(long now) {
        start = now;
    }

    @Override
    public void tick(long now) throws IOException {
        while (!stopped && due(next) <= now) {
            connections.get((int) (next % connections.size())).send(messageBytes, now);
            next++;
        }
    }

    @Override
    public void received(LoadConnection connection, long before, long now) {
        long earlier = receivedBefore[connection.index()];
        long complete = (connection.received() - earlier) / messageBytes;
        for (long message = (before - earlier) / messageBytes; message < complete; message++) {
            latencies.record(now - due(message * connections.size() + connection.index()), 1);
        }
    }

    private long due(long message) {
        return start + (long) (message * interval);
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public boolean isExhausted() {
        return stopped;
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
