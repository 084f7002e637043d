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
final class Peer implements Closeable {
    private final Socket socket;

    private Peer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout((int) Loopback.PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
    }

    static Peer connect(SocketAddress address) throws IOException {
        Peer peer = new Peer(new Socket());
        peer.socket.connect(address, (int) Loopback.PATIENCE.toMillis());
        return peer;
    }

    static Peer accept(ServerSocket server) throws IOException {
        server.setSoTimeout((int) Loopback.PATIENCE.toMillis());
        return new Peer(server.accept());
    }

    SocketAddress localAddress() {
        return socket.getLocalSocketAddress();
    }

    InputStream in() throws IOException {
        return socket.getInputStream();
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    void send(String text) throws IOException {
        out().write(text.getBytes(UTF_8));
    }

    String read(int length) throws IOException {
        byte[] bytes = in().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("%d of %d bytes came".formatted(bytes.length, length));
        }
        return new String(bytes, UTF_8);
    }

    /** {@return what comes until the other side ends its half} */
    String readToEnd() throws IOException {
        return new String(in().readAllBytes(), UTF_8);
    }

    /** Sends something to an echo server and waits until it is back. */
    String echoed(String text) throws IOException {
        send(text);
        return read(text.length());
    }

    void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Ends the connection with a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
