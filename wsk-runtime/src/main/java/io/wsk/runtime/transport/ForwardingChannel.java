package io.wsk.runtime.transport;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A channel that leaves everything that all channels have to another one, which it owns; a subclass adds what is particular to its
 * kind, and overrides what it does itself.
 *
 * @param <T> the kind of the channel
 */
public abstract class ForwardingChannel<T extends TransportChannel> implements TransportChannel {
    /** What does the work. */
    protected final T channel;

    /**
     * For subclasses.
     *
     * @param channel what does the work; it is closed with this one
     */
    protected ForwardingChannel(T channel) {
        this.channel = channel;
    }

    @Override
    public void attach(WskLoop loop, ReadinessHandler handler) throws IOException {
        channel.attach(loop, handler);
    }

    @Override
    public void interest(int readiness) {
        channel.interest(readiness);
    }

    @Override
    public @Nullable SocketAddress localAddress() throws IOException {
        return channel.localAddress();
    }

    @Override
    public ProtocolFamily family() {
        return channel.family();
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return channel.supportedOptions();
    }

    @Override
    public <V> void setOption(SocketOption<V> option, V value) throws IOException {
        channel.setOption(option, value);
    }

    @Override
    public <V> V getOption(SocketOption<V> option) throws IOException {
        return channel.getOption(option);
    }

    @Override
    public void close() {
        channel.close();
    }

    @Override
    public void abort() {
        channel.abort();
    }
}
