package io.wsk.testkit.fuzz;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.testkit.MemoryNetwork;
import io.wsk.testkit.MemoryPeer;
import io.wsk.testkit.MemoryServer;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** In memory, on one thread: what happens depends on nothing but the seed. */
final class MemoryWorld implements World {
    private record InMemory(MemoryPeer peer, int buffer) implements Peer {
        @Override
        public boolean window(boolean open) {
            peer.window(open ? buffer : 0);
            return open;
        }

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

    private static final Duration SOME_TIME = Duration.ofMillis(5);

    private final MemoryNetwork network;
    private final WskClient client;
    private final MemoryServer server;
    private final List<InMemory> peers = new ArrayList<>();
    private final WskClientOptions options;
    private final boolean narrow;
    private final int buffer;

    /** Half of the seeds see whole data, half see it in pieces; a quarter has bounds so narrow that they are often reached. */
    MemoryWorld(long seed) {
        network = seed % 2 == 0 ? MemoryNetwork.create() : MemoryNetwork.withSeed(seed);
        narrow = (seed >> 3 & 3) == 0;
        buffer = narrow ? 128 : 1 << 16;
        network.bufferSize(buffer);
        options = narrow
                ? WskClientOptions.defaults().withLoops(1).withReceiveHold(1024).withSendBounds(32, 256, 2048)
                : WskClientOptions.defaults().withLoops(1);
        client = network.client(options);
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
    public int receiveHold() {
        return options.receiveHold();
    }

    @Override
    public int scale() {
        return narrow ? 20 : 1;
    }

    @Override
    public InetSocketAddress free() {
        return MemoryNetwork.address(7);
    }

    @Override
    public Peer connect(SocketAddress listener) {
        return add(network.connect(listener));
    }

    @Override
    public SocketAddress server() {
        return server.address();
    }

    @Override
    public Peer accept() {
        return add(server.accept());
    }

    private Peer add(MemoryPeer peer) {
        InMemory added = new InMemory(peer, buffer);
        peers.add(added);
        return added;
    }

    @Override
    public void linger() {}

    @Override
    public void step(int much) {
        if (much == 2 && narrow) {
            network.advance(SOME_TIME); // so that there is a drain rate
        } else {
            network.step();
        }
    }

    @Override
    public void atRest(Runnable check) {
        int before;
        do {
            before = received();
            network.settle();
        } while (received() > before); // which has made room for more
        check.run();
    }

    private int received() {
        return peers.stream().mapToInt(peer -> peer.received().length).sum();
    }

    @Override
    public void close() {} // there is nothing but memory
}
