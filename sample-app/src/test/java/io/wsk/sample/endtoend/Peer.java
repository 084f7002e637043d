package io.wsk.sample.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;

/** The other side of a connection: a plain blocking socket of the JDK. */
public final class Peer implements Closeable {
    private static final int SMALL_WINDOW = 4096;

    private final Socket socket;

    private Peer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout((int) Loopback.PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
    }

    public static Peer connect(SocketAddress address) throws IOException {
        Peer peer = new Peer(new Socket());
        peer.socket.connect(address, (int) Loopback.PATIENCE.toMillis());
        return peer;
    }

    /** {@return a peer that takes little before it reads} */
    public static Peer connectWithSmallWindow(SocketAddress address) throws IOException {
        Peer peer = new Peer(new Socket());
        peer.socket.setReceiveBufferSize(SMALL_WINDOW);
        peer.socket.connect(address, (int) Loopback.PATIENCE.toMillis());
        return peer;
    }

    public static Peer accept(ServerSocket server) throws IOException {
        server.setSoTimeout((int) Loopback.PATIENCE.toMillis());
        return new Peer(server.accept());
    }

    public SocketAddress localAddress() {
        return socket.getLocalSocketAddress();
    }

    public SocketAddress remoteAddress() {
        return socket.getRemoteSocketAddress();
    }

    public InputStream in() throws IOException {
        return socket.getInputStream();
    }

    public OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    public void send(String text) throws IOException {
        out().write(text.getBytes(UTF_8));
    }

    public String read(int length) throws IOException {
        byte[] bytes = in().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("%d of %d bytes came".formatted(bytes.length, length));
        }
        return new String(bytes, UTF_8);
    }

    /** {@return what comes until the other side ends its half} */
    public String readToEnd() throws IOException {
        return new String(in().readAllBytes(), UTF_8);
    }

    /** Sends something to an echo server and waits until it is back. */
    public String echoed(String text) throws IOException {
        send(text);
        return read(text.length());
    }

    public void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Sends one byte out of band. */
    public void sendUrgent(int data) throws IOException {
        socket.sendUrgentData(data);
    }

    /** Ends the connection with a reset. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
