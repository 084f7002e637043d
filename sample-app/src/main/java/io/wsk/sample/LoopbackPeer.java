package io.wsk.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;

/** The other side of a connection, as any program might be: a blocking socket of the JDK. */
public final class LoopbackPeer implements Closeable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket = new Socket();

    private LoopbackPeer() {}

    /**
     * {@return a connected peer}
     *
     * @param server whom it connects to
     * @throws IOException if the connection is not established
     */
    public static LoopbackPeer connect(SocketAddress server) throws IOException {
        LoopbackPeer peer = new LoopbackPeer();
        try {
            peer.socket.setSoTimeout(PATIENCE_MILLIS);
            peer.socket.connect(server, PATIENCE_MILLIS);
            return peer;
        } catch (IOException e) {
            peer.close();
            throw e;
        }
    }

    /**
     * Sends a text.
     *
     * @param text the text
     * @throws IOException if the connection does not work any more
     */
    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    /**
     * {@return the next bytes as text, fewer only at the end of the stream}
     *
     * @param length how many bytes
     * @throws IOException if the connection does not work any more
     */
    public String read(int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), UTF_8);
    }

    /**
     * Ends the half of the connection on which this side sends: a graceful disconnect.
     *
     * @throws IOException if the connection does not work any more
     */
    public void disconnect() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Ends the connection with a reset: an abortive disconnect.
     *
     * @throws IOException if the socket cannot be closed
     */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
