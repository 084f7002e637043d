package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.load.LoadTask;
import io.wsk.benchmarks.server.Workload;
import java.util.List;
import java.util.Locale;

/**
 * A load on a server that echoes.
 *
 * @param label its name in the results
 * @param connections how many connections
 * @param messageBytes the size of a message
 * @param batch how many messages of a connection are on their way in a closed loop
 * @param share the load of an open loop, as a part of the base rate; 0 for a closed loop
 * @param timeShare how long is measured, as a part of what is usual
 */
record EchoVariant(String label, int connections, int messageBytes, int batch, double share, double timeShare)
        implements Variant {
    private static final int KIB = 1024;
    private static final long COUNTED_BYTES = 256L * KIB * KIB;

    /** {@return the load of connections that wait for their answers} */
    static EchoVariant closed(int connections, int messageBytes, int batch) {
        String times = batch == 1 ? "" : batch + " × ";
        return new EchoVariant(
                "%s, %s%s, closed loop".formatted(count(connections), times, size(messageBytes)),
                connections,
                messageBytes,
                batch,
                0,
                1);
    }

    /** {@return a load that does not ask for answers} */
    static EchoVariant open(int connections, int messageBytes, double share) {
        return new EchoVariant(
                "%s, %s, %.0f %% load".formatted(count(connections), size(messageBytes), share * 100),
                connections,
                messageBytes,
                1,
                share,
                1);
    }

    /** {@return the same, measured for a longer time} */
    EchoVariant longer(double times) {
        return new EchoVariant(label, connections, messageBytes, batch, share, timeShare * times);
    }

    private static String count(int connections) {
        return connections == 1 ? "1 connection" : String.format(Locale.ROOT, "%,d connections", connections);
    }

    private static String size(int bytes) {
        if (bytes >= KIB * KIB) {
            return bytes / (KIB * KIB) + " MiB";
        }
        return bytes >= KIB ? bytes / KIB + " KiB" : bytes + " B";
    }

    @Override
    public Workload workload() {
        return Workload.ECHO;
    }

    @Override
    public List<Contender> contenders() {
        return Contender.ALL;
    }

    @Override
    public LoadTask timed(int port, double rate, double warmUp, double seconds) {
        return new LoadTask(port, connections, messageBytes, batch, rate, 0, warmUp, seconds);
    }

    /** Less if they are large. */
    @Override
    public LoadTask counted(int port, long messages) {
        long enough = Math.min(messages, Math.max(1, COUNTED_BYTES / messageBytes));
        return new LoadTask(port, connections, messageBytes, batch, 0, enough, 0, 0);
    }
}
