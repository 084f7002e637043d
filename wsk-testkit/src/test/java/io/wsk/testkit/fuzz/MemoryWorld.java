package io.wsk.testkit.fuzz;

import io.wsk.runtime.WskClient;
import io.wsk.testkit.MemoryNetwork;
import io.wsk.testkit.MemoryPeer;
import io.wsk.testkit.MemoryServer;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/** In memory, on one thread: what happens depends on nothing but the seed. */
final class MemoryWorld implements World {
    private record InMemory(MemoryPeer peer) implements Peer {
        @Override
        public void send(byte[] bytes) {
            peer.send(bytes);
        }

        @Override
        public void end() {
            peer.end();
        }

        @Override
        public void reset() {
            peer.reset();
        }

        @Override
        public byte[] received() {
            return peer.received();
        }

        @Override
        public boolean hasEnded() {
            return peer.hasEnded();
        }

        @Override
        public boolean isReset() {
            return peer.isReset();
        }
    }

    private final MemoryNetwork network;
    private final WskClient client;
    private final MemoryServer server;

    /** Half of the seeds see whole data, half see it in pieces. */
    MemoryWorld(long seed) {
        network = seed % 2 == 0 ? MemoryNetwork.create() : MemoryNetwork.withSeed(seed);
        client = network.client();
        server = network.server(MemoryNetwork.address(8));
    }

    @Override
    public boolean races() {
        return false;
    }

    @Override
    public WskClient client() {
        return client;
    }

    @Override
    public InetSocketAddress free() {
        return MemoryNetwork.address(7);
    }

    @Override
    public Peer connect(SocketAddress listener) {
        return new InMemory(network.connect(listener));
    }

    @Override
    public SocketAddress server() {
        return server.address();
    }

    @Override
    public Peer accept() {
        return new InMemory(server.accept());
    }

    @Override
    public void linger() {}

    @Override
    public void step(int much) {
        network.step();
    }

    @Override
    public void atRest(Runnable check) {
        network.settle();
        check.run();
    }

    @Override
    public void close() {} // there is nothing but memory
}
