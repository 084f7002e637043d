package io.wsk.benchmarks.load;

/**
 * Datagrams to a server that sends each one back to where it came from.
 *
 * @param port where the server is bound on the loopback interface
 * @param peers how many sockets, each with an address of its own, send in turn
 * @param datagramBytes the size of a datagram, of which the first eight bytes are its number
 * @param window how many datagrams of all peers together are on their way
 * @param datagrams ends after so many, instead of after a time; 0 for a time
 * @param warmUpSeconds how long to do the same before
 * @param seconds how long to measure
 */
public record DatagramTask(
        int port, int peers, int datagramBytes, int window, long datagrams, double warmUpSeconds, double seconds)
        implements Task {
    /** Checks that there is something to do. */
    public DatagramTask {
        if (peers < 1 || datagramBytes < Long.BYTES || window < 1 || datagrams < 0) {
            throw new IllegalArgumentException("nothing to do");
        }
    }
}
