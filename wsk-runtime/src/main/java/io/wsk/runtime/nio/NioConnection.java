package io.wsk.runtime.nio;

import io.wsk.runtime.transport.TransportConnection;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Objects;

/** A {@link SocketChannel}, of TCP or of the Unix domain. */
final class NioConnection extends NioChannel<SocketChannel> implements TransportConnection {
    private static final Logger LOG = System.getLogger(NioConnection.class.getName());

    private final boolean tcp;
    private boolean connecting;

    NioConnection(SocketChannel channel, ProtocolFamily family) throws IOException {
        super(channel, family);
        this.tcp = family != StandardProtocolFamily.UNIX;
    }

    @Override
    int readOperation() {
        return SelectionKey.OP_READ;
    }

    @Override
    int writeOperation() {
        return connecting ? SelectionKey.OP_CONNECT : SelectionKey.OP_WRITE;
    }

    @Override
    boolean resetOnAbort() {
        return tcp;
    }

    /** On by default: what a callback has sent is collected before it is written. */
    void sendWithoutDelay() {
        switchOn(StandardSocketOptions.TCP_NODELAY);
    }

    /** Inherited from the listener. */
    void keepAlive() {
        switchOn(StandardSocketOptions.SO_KEEPALIVE);
    }

    private void switchOn(SocketOption<Boolean> option) {
        if (tcp) {
            try {
                channel.setOption(option, true);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "the connection is broken already, which its first read will tell", e);
            }
        }
    }

    @Override
    public void bind(SocketAddress local) throws IOException {
        channel.bind(local);
    }

    @Override
    public boolean connect(SocketAddress remote) throws IOException {
        sendWithoutDelay();
        boolean connected = channel.connect(remote);
        connecting = !connected;
        return connected;
    }

    @Override
    public boolean finishConnect() throws IOException {
        boolean connected = channel.finishConnect();
        if (connected) {
            connecting = false;
            refreshInterest();
        }
        return connected;
    }

    @Override
    public SocketAddress remoteAddress() throws IOException {
        return Objects.requireNonNull(channel.getRemoteAddress(), "not connected");
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return channel.read(target);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return channel.write(source);
    }

    @Override
    public long write(ByteBuffer[] sources, int count) throws IOException {
        return channel.write(sources, 0, count);
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }
}
