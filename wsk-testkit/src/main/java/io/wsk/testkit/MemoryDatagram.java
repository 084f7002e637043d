package io.wsk.testkit;

import io.wsk.runtime.WskControlData;
import io.wsk.runtime.WskDatagramFlag;
import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.TransportDatagram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A datagram socket of the in-memory network. As on a real one, what finds no room is lost. */
final class MemoryDatagram extends MemoryChannel implements TransportDatagram {
    private static final int LARGEST = 65_507;

    private final ArrayDeque<Packet> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private @Nullable SocketAddress bound;

    private final Set<Membership> groups = new HashSet<>();

    private record Membership(InetAddress group, NetworkInterface through) {}

    private Set<WskDatagramFlag> lastFlags = Set.of();
    private List<WskControlData> lastControl = List.of();

    /** A datagram that has come in. */
    record Packet(byte[] payload, SocketAddress sender, Set<WskDatagramFlag> flags, List<WskControlData> control) {
        Packet(byte[] payload, SocketAddress sender, List<WskControlData> control) {
            this(payload, sender, Set.of(), control);
        }

        Packet with(WskDatagramFlag flag) {
            return new Packet(payload, sender, Set.of(flag), control);
        }
    }

    MemoryDatagram(MemoryNetwork network, ProtocolFamily family) {
        super(
                network,
                family,
                Set.of(
                        StandardSocketOptions.SO_SNDBUF,
                        StandardSocketOptions.SO_RCVBUF,
                        StandardSocketOptions.SO_REUSEADDR,
                        StandardSocketOptions.SO_REUSEPORT,
                        StandardSocketOptions.IP_TOS,
                        StandardSocketOptions.IP_MULTICAST_IF,
                        StandardSocketOptions.IP_MULTICAST_TTL,
                        StandardSocketOptions.IP_MULTICAST_LOOP,
                        StandardSocketOptions.SO_BROADCAST));
    }

    @Override
    public void bind(SocketAddress local) throws IOException {
        synchronized (network) {
            requireOpen();
            requireFamily(local);
            bound = network.claim(local, this);
        }
    }

    @Override
    public @Nullable SocketAddress receive(ByteBuffer target) throws IOException {
        synchronized (network) {
            requireOpen();
            Packet packet = waiting.poll();
            if (packet == null) {
                return null;
            }
            waitingBytes -= packet.payload.length;
            target.put(packet.payload, 0, Math.min(packet.payload.length, target.remaining()));
            lastFlags = packet.flags;
            lastControl = packet.control;
            return packet.sender;
        }
    }

    @Override
    public Set<WskDatagramFlag> lastFlags() {
        return lastFlags;
    }

    @Override
    public List<WskControlData> lastControl() {
        return lastControl;
    }

    @Override
    public void join(InetAddress group, NetworkInterface through) {
        synchronized (network) {
            groups.add(new Membership(group, through));
        }
    }

    @Override
    public void leave(InetAddress group, NetworkInterface through) {
        synchronized (network) {
            groups.remove(new Membership(group, through));
        }
    }

    boolean isMemberOf(InetAddress group) {
        return groups.stream().anyMatch(membership -> membership.group.equals(group));
    }

    @Override
    public boolean send(ByteBuffer source, SocketAddress remote) throws IOException {
        return send(source, remote, List.of());
    }

    @Override
    public boolean send(ByteBuffer source, SocketAddress remote, List<WskControlData> control) throws IOException {
        synchronized (network) {
            requireOpen();
            requireFamily(remote);
            if (source.remaining() > LARGEST) {
                throw new SocketException("Message too long");
            } else if (remote instanceof InetSocketAddress inet
                    && AddressTable.isBroadcast(inet.getAddress())
                    && !isOn(StandardSocketOptions.SO_BROADCAST)) {
                throw new SocketException("Permission denied");
            }
            byte[] payload = new byte[source.remaining()];
            source.get(payload);
            if (bound == null) {
                bound = network.claim(network.unspecified(remote), this);
            }
            network.deliver(new Packet(payload, network.specific(bound, remote), control), remote);
            return true;
        }
    }

    void arrived(Packet packet) {
        if (waitingBytes + packet.payload.length <= network.bufferSize() || waiting.isEmpty()) {
            waiting.add(packet);
            waitingBytes += packet.payload.length;
        }
    }

    @Override
    @Nullable
    SocketAddress boundTo() {
        return bound;
    }

    @Override
    int readiness() {
        return (waiting.isEmpty() ? 0 : Readiness.READ) | Readiness.WRITE;
    }

    @Override
    void leave(boolean inOrder) {
        network.free(this);
        waiting.clear();
    }
}
