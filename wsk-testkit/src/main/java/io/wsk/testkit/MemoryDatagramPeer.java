package io.wsk.testkit;

import io.wsk.runtime.WskControlData;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;

/** An outside sender and receiver of datagrams, played by the test. */
public final class MemoryDatagramPeer {
    private final MemoryNetwork network;
    private final InetSocketAddress address;
    private final ArrayDeque<MemoryDatagram.Packet> received = new ArrayDeque<>();
    private List<WskControlData> lastControl = List.of();

    MemoryDatagramPeer(MemoryNetwork network, InetSocketAddress address) {
        this.network = network;
        this.address = address;
    }

    /** {@return its address} */
    public InetSocketAddress address() {
        return address;
    }

    /**
     * Sends a datagram.
     *
     * @param payload the payload
     * @param to the address of a datagram socket
     */
    public void send(byte[] payload, SocketAddress to) {
        send(payload, to, List.of());
    }

    /**
     * Sends a datagram with control data.
     *
     * @param payload the payload
     * @param to the address of a datagram socket, a group, or 255.255.255.255
     * @param control what goes along
     */
    public void send(byte[] payload, SocketAddress to, List<WskControlData> control) {
        synchronized (network) {
            network.deliver(new MemoryDatagram.Packet(payload.clone(), address, List.copyOf(control)), to);
        }
    }

    /** {@return whether a datagram has come in that was not {@linkplain #receive() received} yet} */
    public boolean hasReceived() {
        synchronized (network) {
            return !received.isEmpty();
        }
    }

    /**
     * {@return the payload of the next datagram that has come in}
     *
     * @throws AssertionError if there is none
     */
    public byte[] receive() {
        synchronized (network) {
            MemoryDatagram.Packet packet = MemoryNetwork.next(received, "datagram to " + address);
            lastControl = packet.control();
            return packet.payload();
        }
    }

    /** {@return the control data of the datagram that was received last} */
    public List<WskControlData> lastControl() {
        return lastControl;
    }

    /** {@return the payload of the next datagram, as UTF-8} */
    public String receiveText() {
        return new String(receive(), StandardCharsets.UTF_8);
    }

    void arrived(MemoryDatagram.Packet packet) {
        received.add(packet);
    }
}
