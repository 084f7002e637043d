package io.wsk.testkit.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskControlData;
import io.wsk.testkit.MemoryDatagramPeer;
import io.wsk.testkit.MemoryNetwork;
import io.wsk.testkit.MemoryPeer;
import io.wsk.testkit.MemoryServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** The in-memory transport: whatever can happen has happened when the loops have come to rest. */
final class InMemoryNetwork implements ConformanceNetwork {
    private static final int SMALL_WINDOW = 1024;
    private static final int FIRST_PEER_PORT = 1024;

    private final MemoryNetwork network = MemoryNetwork.create();
    private int nextPort = FIRST_PEER_PORT;

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public WskClient client(WskClientOptions options) {
        return network.client(options);
    }

    @Override
    public WskClientOptions here(WskClientOptions options) {
        return options.withTransport(network.transport());
    }

    @Override
    public InetSocketAddress anyPort() {
        return MemoryNetwork.address(0);
    }

    @Override
    public InetSocketAddress nobody() {
        return MemoryNetwork.address(nextPort++);
    }

    InMemoryNetwork() {
        network.host("localhost", numeric("127.0.0.1"), numeric("::1"));
        network.service("http", 80, false);
    }

    private static InetAddress numeric(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new AssertionError("a numeric address is not looked up", e);
        }
    }

    @Override
    public void changeAddresses() {
        network.localAddresses(numeric("192.0.2.7"));
    }

    @Override
    public StreamPeer connect(SocketAddress listener) {
        return new Peer(network.connect(listener));
    }

    @Override
    public StreamPeer connectWithSmallWindow(SocketAddress listener) {
        MemoryPeer peer = network.connect(listener);
        peer.window(SMALL_WINDOW);
        return new Peer(peer);
    }

    @Override
    public StreamServer server() {
        MemoryServer server = network.server(MemoryNetwork.address(nextPort++));
        return new StreamServer() {
            @Override
            public InetSocketAddress address() {
                return server.address();
            }

            @Override
            public StreamPeer accept() {
                settle();
                return new Peer(server.accept());
            }
        };
    }

    @Override
    public DatagramPeer datagramPeer() {
        return new Datagrams(network.datagramPeer(MemoryNetwork.address(nextPort++)));
    }

    @Override
    public void breakSocket(SocketAddress local) {
        network.breakSocket(local);
    }

    @Override
    public void settle() {
        network.settle();
    }

    @Override
    public void until(BooleanSupplier condition, String what) {
        network.settle();
        if (!condition.getAsBoolean()) {
            throw new AssertionError("everything is at rest, without: " + what);
        }
    }

    @Override
    public <T> T await(Callable<T> call) throws Exception {
        return network.await(call);
    }

    @Override
    public void advance(Duration time) {
        network.advance(time);
    }

    @Override
    public void pass(Duration time) {
        advance(time);
    }

    @Override
    public void close() {
        network.close();
    }

    private record Peer(MemoryPeer peer) implements StreamPeer {
        @Override
        public SocketAddress localAddress() {
            return peer.localAddress();
        }

        @Override
        public void send(String text) {
            peer.send(text);
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
        public byte[] receivedBytes() {
            return peer.received();
        }

        @Override
        public String received() {
            return peer.receivedText();
        }

        @Override
        public void push() {
            peer.push();
        }

        @Override
        public String receivedUrgent() {
            return new String(peer.receivedUrgent(), UTF_8);
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

    private static final class Datagrams implements DatagramPeer {
        private final MemoryDatagramPeer peer;
        private final List<String> received = new ArrayList<>();

        Datagrams(MemoryDatagramPeer peer) {
            this.peer = peer;
        }

        @Override
        public InetSocketAddress address() {
            return peer.address();
        }

        @Override
        public void send(String text, SocketAddress to) {
            peer.send(text.getBytes(UTF_8), to);
        }

        @Override
        public void send(String text, SocketAddress to, List<WskControlData> control) {
            peer.send(text.getBytes(UTF_8), to, control);
        }

        @Override
        public List<WskControlData> lastControl() {
            received();
            return peer.lastControl();
        }

        @Override
        public List<String> received() {
            while (peer.hasReceived()) {
                received.add(peer.receiveText());
            }
            return List.copyOf(received);
        }
    }
}
