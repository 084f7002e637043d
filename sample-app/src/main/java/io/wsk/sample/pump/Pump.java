package io.wsk.sample.pump;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.sample.SampleFailure;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Runs some connections to one server at the same time, and watches them.
 *
 * @param remote the server
 * @param source what each connection sends
 * @param connections how many connections
 * @param patience how long to go on without a single byte that comes back
 */
record Pump(SocketAddress remote, PumpSource source, int connections, Duration patience) {
    private static final Duration DRAIN_TIMEOUT = Duration.ofMillis(500);
    private static final long TICK_MILLIS = 100;

    /**
     * Whoever waits for an echo must read while it writes. With the high-water mark above the window, a full backlog never
     * pauses our own receiving.
     */
    private static final WskClientOptions OPTIONS = WskClientOptions.defaults()
            .withSendBounds(PumpConnection.WINDOW, 2L * PumpConnection.WINDOW, 4L * PumpConnection.WINDOW)
            .withDrainTimeout(DRAIN_TIMEOUT);

    /**
     * Sends everything, and waits until all of it has come back.
     *
     * @param bar shows how far it is
     * @return the time that it took
     * @throws SampleFailure if something does not come back as it was sent
     * @throws IOException if the source cannot be read
     * @throws InterruptedException if the thread is interrupted while waiting
     */
    Duration run(ProgressBar bar) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<PumpConnection> opened = new ArrayList<>();
        try (WskClient client = WskClient.open(OPTIONS)) {
            LongAdder progress = new LongAdder();
            List<CompletableFuture<Void>> runs = new ArrayList<>();
            CompletableFuture<Void> failed = new CompletableFuture<>();
            for (int number = 0; number < connections; number++) {
                PumpConnection connection = new PumpConnection(source, number, progress);
                opened.add(connection);
                runs.add(connection.start(client, remote).whenComplete((done, reason) -> {
                    if (reason != null) {
                        failed.completeExceptionally(reason);
                    }
                }));
            }
            await(CompletableFuture.allOf(runs.toArray(CompletableFuture<?>[]::new)), failed, progress, bar);
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            for (PumpConnection connection : opened) {
                connection.close();
            }
        }
    }

    private void await(CompletableFuture<Void> all, CompletableFuture<Void> failed, LongAdder progress, ProgressBar bar)
            throws InterruptedException {
        CompletableFuture<Object> end = CompletableFuture.anyOf(all, failed);
        long seen = 0;
        long seenAt = System.nanoTime();
        while (true) {
            try {
                end.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
                bar.show(progress.sum());
                return;
            } catch (ExecutionException e) {
                throw reason(e);
            } catch (TimeoutException e) {
                bar.show(progress.sum());
            }
            if (progress.sum() > seen) {
                seen = progress.sum();
                seenAt = System.nanoTime();
            } else if (System.nanoTime() - seenAt > patience.toNanos()) {
                throw new SampleFailure("nothing has come back for %d s".formatted(patience.toSeconds()));
            }
        }
    }

    private static RuntimeException reason(ExecutionException failure) {
        return failure.getCause() instanceof RuntimeException reason
                ? reason
                : new SampleFailure(failure.toString(), failure);
    }
}
