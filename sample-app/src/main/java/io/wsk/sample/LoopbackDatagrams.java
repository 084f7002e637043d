package io.wsk.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;

/** The other side of a datagram socket: a blocking socket of the JDK. */
public final class LoopbackDatagrams implements Closeable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MAX_LENGTH = 1024;

    private final DatagramSocket socket;

    private LoopbackDatagrams(DatagramSocket socket) {
        this.socket = socket;
    }

    /**
     * {@return a peer that sends to one address and hears only from there}
     *
     * @param remote the address
     * @throws IOException if there is no socket to be had
     */
    public static LoopbackDatagrams to(SocketAddress remote) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(remote);
            return new LoopbackDatagrams(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * Sends a text as one datagram.
     *
     * @param text the text
     * @throws IOException if it cannot be sent
     */
    public void send(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length));
    }

    /**
     * {@return the text of the next datagram}
     *
     * @throws IOException if none comes
     */
    public String read() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[MAX_LENGTH], MAX_LENGTH);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), UTF_8);
    }

    @Override
    public void close() {
        socket.close();
    }
}
