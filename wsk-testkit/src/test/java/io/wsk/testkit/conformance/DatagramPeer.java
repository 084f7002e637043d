package io.wsk.testkit.conformance;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;

/** An outside sender and receiver of datagrams, played by the test. */
public interface DatagramPeer {
    /** {@return its address} */
    InetSocketAddress address();

    /**
     * Sends a datagram of text in UTF-8.
     *
     * @param text the payload, possibly empty
     * @param to the address of a datagram socket
     */
    void send(String text, SocketAddress to);

    /** {@return all datagrams that have come in so far, as UTF-8, the oldest first} */
    List<String> received();
}
