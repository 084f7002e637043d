package io.wsk.benchmarks.load;

import java.io.IOException;

/**
 * Warming up, measuring, and waiting for what is on its way.
 *
 * @param messages ends after so many messages; 0 for a time
 * @param warmUpSeconds how long to do the same before
 * @param seconds how long to measure
 * @param messageBytes the size of a message
 */
record Stages(long messages, double warmUpSeconds, double seconds, int messageBytes) {
    private static final double NANOS_IN_SECOND = 1e9;

    /** A server that owes something for so long does not work. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    Measured run(LoopedLoad load, Latencies latencies, Runnable measuring) throws IOException {
        long begin = System.nanoTime();
        load.start(begin);
        turnUntil(load, begin + nanos(warmUpSeconds));
        measuring.run();
        latencies.reset();
        long messagesBefore = load.messages();
        long lostBefore = load.lost();
        long start = System.nanoTime();
        if (messages > 0) {
            turnUntilMessages(load, messagesBefore + messages, start + PATIENCE_NANOS);
            load.stop();
            drain(load, System.nanoTime() + PATIENCE_NANOS); // what is counted outside is all of it
        } else {
            turnUntil(load, start + nanos(seconds));
        }
        long end = System.nanoTime();
        long done = load.messages() - messagesBefore;
        long lost = Math.max(0, load.lost() - lostBefore); // what was lost before may turn out to be late
        load.stop();
        // What was sent before the end counts among the latencies, however late it comes.
        drain(load, end + PATIENCE_NANOS);
        return new Measured(
                done,
                done * messageBytes,
                (end - start) / NANOS_IN_SECOND,
                latencies.micros(50),
                latencies.micros(99),
                latencies.micros(99.9),
                lost);
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * NANOS_IN_SECOND);
    }

    private static void turnUntil(LoopedLoad load, long end) throws IOException {
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            load.turn(now);
        }
    }

    private static void turnUntilMessages(LoopedLoad load, long enough, long deadline) throws IOException {
        while (load.messages() < enough) {
            turnBefore(load, deadline);
        }
    }

    private static void drain(LoopedLoad load, long deadline) throws IOException {
        while (!load.isIdle()) {
            turnBefore(load, deadline);
        }
    }

    private static void turnBefore(LoopedLoad load, long deadline) throws IOException {
        long now = System.nanoTime();
        if (now > deadline) {
            throw new IOException("the server does not answer");
        }
        load.turn(now);
    }
}
