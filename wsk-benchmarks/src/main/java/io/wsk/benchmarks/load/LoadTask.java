package io.wsk.benchmarks.load;

/**
 * What the load generator is to do with a server that echoes.
 *
 * @param port where the server listens on the loopback interface
 * @param connections how many connections to open
 * @param messageBytes the size of a message
 * @param batch how many messages of a connection are written at once; the next ones when all are back. Closed loop only
 * @param rate messages per second over all connections, in an open loop; 0 for a closed loop
 * @param messages ends after about so many messages, at least one batch per connection, instead of after a time; 0 for a time.
 *     Closed loop only
 * @param warmUpSeconds how long to do the same before
 * @param seconds how long to measure
 */
public record LoadTask(
        int port,
        int connections,
        int messageBytes,
        int batch,
        double rate,
        long messages,
        double warmUpSeconds,
        double seconds)
        implements Task {
    /** Checks that there is something to do. */
    public LoadTask {
        if (connections < 1 || messageBytes < 1 || batch < 1 || rate < 0 || messages < 0) {
            throw new IllegalArgumentException("nothing to do");
        }
    }
}
