package io.wsk.runtime.nio;

import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportListener;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A {@link ServerSocketChannel}. */
final class NioListener extends NioChannel<ServerSocketChannel> implements TransportListener {
    private boolean tcp = true;

    NioListener(ServerSocketChannel channel) throws IOException {
        super(channel);
    }

    @Override
    int readOperation() {
        return SelectionKey.OP_ACCEPT;
    }

    @Override
    int writeOperation() {
        return 0;
    }

    @Override
    boolean resetOnAbort() {
        return false;
    }

    @Override
    public void listen(SocketAddress local, int backlog) throws IOException {
        tcp = !(local instanceof UnixDomainSocketAddress);
        channel.bind(local, backlog);
    }

    @Override
    public @Nullable TransportConnection accept() throws IOException {
        SocketChannel accepted = channel.accept();
        if (accepted == null) {
            return null;
        }
        NioConnection connection = new NioConnection(accepted, tcp);
        connection.sendWithoutDelay();
        return connection;
    }
}
