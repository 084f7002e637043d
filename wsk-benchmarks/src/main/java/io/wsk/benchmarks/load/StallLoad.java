package io.wsk.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Connections that are healthy, which are measured, and connections that are not. All share one thread and one selector. */
final class StallLoad implements Load {
    private final LoadGenerator healthy;
    private final long bytesPerSecond;
    private final List<StalledConnection> stalled = new ArrayList<>();

    private StallLoad(LoadGenerator healthy, long bytesPerSecond) {
        this.healthy = healthy;
        this.bytesPerSecond = bytesPerSecond;
    }

    static StallLoad open(StallTask task) throws IOException {
        StallLoad load = new StallLoad(LoadGenerator.connect(task.healthy()), task.bytesPerSecond());
        InetSocketAddress server = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), task.healthy().port());
        for (int i = 0; i < task.stalled(); i++) {
            load.stalled.add(StalledConnection.connect(server, load.healthy.selector(), task.bytesPerSecond()));
        }
        return load;
    }

    @Override
    public Measured run(Runnable measuring) throws IOException {
        long now = System.nanoTime();
        // They read one after another, or the healthy would have to wait for all of them.
        for (int i = 0; i < stalled.size(); i++) {
            stalled.get(i).start(now + StalledConnection.interval(bytesPerSecond) * i / stalled.size());
        }
        healthy.accompanyBy(this::tick);
        return healthy.run(measuring);
    }

    private void tick(long now) throws IOException {
        for (StalledConnection connection : stalled) {
            connection.tick(now);
        }
    }

    @Override
    public void close() throws IOException {
        for (StalledConnection connection : stalled) {
            connection.close();
        }
        healthy.close();
    }
}
