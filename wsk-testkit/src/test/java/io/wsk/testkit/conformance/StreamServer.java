package io.wsk.testkit.conformance;

import java.net.InetSocketAddress;

/** A server that sockets under test connect to, played by the test. */
public interface StreamServer {
    /** {@return where it listens} */
    InetSocketAddress address();

    /** {@return the server's side of the next connection} Waits for it. */
    StreamPeer accept();
}
