package io.wsk.benchmarks.load;

import org.HdrHistogram.Histogram;

/** The latencies since the last {@link #reset}. */
final class Latencies {
    private static final long LOWEST_NANOS = 100;
    private static final long HIGHEST_NANOS = 60_000_000_000L;
    private static final double NANOS_IN_MICRO = 1_000;

    private final Histogram histogram = new Histogram(LOWEST_NANOS, HIGHEST_NANOS, 3);

    void reset() {
        histogram.reset();
    }

    void record(long nanos, int messages) {
        histogram.recordValueWithCount(Math.min(Math.max(nanos, 0), HIGHEST_NANOS), messages);
    }

    double micros(double percentile) {
        return histogram.getValueAtPercentile(percentile) / NANOS_IN_MICRO;
    }
}
