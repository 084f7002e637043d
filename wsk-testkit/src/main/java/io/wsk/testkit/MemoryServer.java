package io.wsk.testkit;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;

/** An outside server, played by the test. */
public final class MemoryServer {
    private final InetSocketAddress address;
    private final ArrayDeque<MemoryPeer> connected = new ArrayDeque<>();

    MemoryServer(InetSocketAddress address) {
        this.address = address;
    }

    void offer(MemoryPeer peer) {
        connected.add(peer);
    }

    /** {@return where it listens} */
    public InetSocketAddress address() {
        return address;
    }

    /**
     * {@return the server's side of the next connection}
     *
     * @throws AssertionError if nobody has connected
     */
    public MemoryPeer accept() {
        return MemoryNetwork.next(connected, "connection to " + address);
    }
}
