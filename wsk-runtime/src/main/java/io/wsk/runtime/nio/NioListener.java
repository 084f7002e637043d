package io.wsk.runtime.nio;

import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.TransportListener;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ServerSocketChannel}. It has {@code SO_KEEPALIVE} too, which the JDK leaves out, for the connections to inherit
 * (CTL-31); the receive buffer's size they inherit from the kernel (CTL-36).
 */
final class NioListener extends NioChannel<ServerSocketChannel> implements TransportListener {
    private volatile boolean keepAlive;

    NioListener(ServerSocketChannel channel, ProtocolFamily family) throws IOException {
        super(channel, family);
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
    public Set<SocketOption<?>> supportedOptions() {
        Set<SocketOption<?>> options = new HashSet<>(super.supportedOptions());
        if (options.contains(StandardSocketOptions.SO_REUSEADDR)) { // not in the Unix domain
            options.add(StandardSocketOptions.SO_KEEPALIVE);
        }
        return options;
    }

    @Override
    public <V> void setOption(SocketOption<V> option, V value) throws IOException {
        if (option.equals(StandardSocketOptions.SO_KEEPALIVE)) {
            keepAlive = Boolean.TRUE.equals(value);
        } else {
            super.setOption(option, value);
        }
    }

    @Override
    public <V> V getOption(SocketOption<V> option) throws IOException {
        return option.equals(StandardSocketOptions.SO_KEEPALIVE)
                ? option.type().cast(keepAlive)
                : super.getOption(option);
    }

    @Override
    public void listen(SocketAddress local, int backlog) throws IOException {
        channel.bind(local, backlog);
    }

    @Override
    public @Nullable TransportConnection accept() throws IOException {
        SocketChannel accepted = channel.accept();
        if (accepted == null) {
            return null;
        }
        NioConnection connection = new NioConnection(accepted, family);
        connection.sendWithoutDelay();
        if (keepAlive) {
            connection.keepAlive();
        }
        return connection;
    }
}
