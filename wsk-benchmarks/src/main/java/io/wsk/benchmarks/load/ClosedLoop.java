package io.wsk.benchmarks.load;

import java.io.IOException;
import java.util.List;

/** Each connection has one batch on its way, always. */
final class ClosedLoop implements Pace {
    private final List<LoadConnection> connections;
    private final Latencies latencies;
    private final int batch;
    private final long batchBytes;
    private long left;

    ClosedLoop(List<LoadConnection> connections, Latencies latencies, LoadTask task) {
        this.connections = connections;
        this.latencies = latencies;
        batch = task.batch();
        batchBytes = (long) batch * task.messageBytes();
        left = task.messages() == 0 ? Long.MAX_VALUE : Math.max(connections.size(), task.messages() / batch);
    }

    @Override
    public void start(long now) throws IOException {
        for (LoadConnection connection : connections) {
            sendTo(connection, now);
        }
    }

    @Override
    public void tick(long now) {
        // What is due is decided by what comes back.
    }

    @Override
    public void received(LoadConnection connection, long before, long now) throws IOException {
        if (connection.isComplete()) {
            latencies.record(now - connection.since(), batch);
            sendTo(connection, now);
        }
    }

    private void sendTo(LoadConnection connection, long now) throws IOException {
        if (left > 0) {
            left--;
            connection.send(batchBytes, now);
        }
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public boolean isExhausted() {
        return left == 0;
    }

    @Override
    public void stop() {
        left = 0;
    }
}
