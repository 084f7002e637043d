package io.wsk.testkit.conformance;

import io.wsk.runtime.WskControlData;
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

    /**
     * Sends a datagram with control data; only on a network that has it.
     *
     * @param text the payload
     * @param to the address of a datagram socket
     * @param control what goes along
     */
    default void send(String text, SocketAddress to, List<WskControlData> control) {
        throw new UnsupportedOperationException("say @Needs(CONTROL_DATA)");
    }

    /** {@return the control data of the datagram that has come in last; only on a network that has it} */
    default List<WskControlData> lastControl() {
        throw new UnsupportedOperationException("say @Needs(CONTROL_DATA)");
    }

    /** {@return all datagrams that have come in so far, as UTF-8, the oldest first} */
    List<String> received();
}
