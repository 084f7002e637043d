package io.wsk.benchmarks.load;

/**
 * Connections that do not take what they ask for, beside others that do. From the begin of the warm-up on they send without end to
 * a server that echoes, as far as it lets them.
 *
 * @param healthy what the others do
 * @param stalled how many there are
 * @param bytesPerSecond how fast each of them takes what comes back; 0 for not at all
 */
public record StallTask(LoadTask healthy, int stalled, long bytesPerSecond) implements Task {
    /** Checks that this can be. */
    public StallTask {
        if (stalled < 0 || bytesPerSecond < 0) {
            throw new IllegalArgumentException("less than nothing");
        }
    }

    @Override
    public double warmUpSeconds() {
        return healthy.warmUpSeconds();
    }

    @Override
    public double seconds() {
        return healthy.seconds();
    }
}
