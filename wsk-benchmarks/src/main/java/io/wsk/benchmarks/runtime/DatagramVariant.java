package io.wsk.benchmarks.runtime;

import io.wsk.benchmarks.load.DatagramTask;
import io.wsk.benchmarks.results.Settings;
import io.wsk.benchmarks.server.Workload;
import java.util.List;
import java.util.Locale;

/**
 * Datagrams to a server that sends them back.
 *
 * @param peers how many addresses they come from, in turn
 * @param datagramBytes the size of each
 */
record DatagramVariant(int peers, int datagramBytes) implements Variant {
    /** On their way at once. The default receive buffer of Linux has room for more of either size. */
    private static final int WINDOW = 64;

    @Override
    public String label() {
        return String.format(Locale.ROOT, peers == 1 ? "%d peer, %,d B" : "%,d peers, %,d B", peers, datagramBytes);
    }

    @Override
    public Workload workload() {
        return Workload.DATAGRAM_ECHO;
    }

    @Override
    public List<Contender> contenders() {
        return DatagramCase.CONTENDERS;
    }

    @Override
    public DatagramTask timed(int port, double rate, double warmUp, double seconds) {
        return new DatagramTask(port, peers, datagramBytes, WINDOW, 0, warmUp, seconds);
    }

    @Override
    public DatagramTask counted(int port, long messages) {
        return new DatagramTask(port, peers, datagramBytes, WINDOW, messages, 0, 0);
    }

    /** All variants take the same way through a server. */
    @Override
    public double warmUp(Settings settings, boolean isWarm) {
        return isWarm ? settings.warmUp() / 4 : settings.firstWarmUp();
    }

    /** Half of the time has more than enough datagrams. */
    @Override
    public double timeShare() {
        return 0.5;
    }
}
