package io.wsk.runtime.nio;

import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.ReadinessHandler;
import io.wsk.runtime.transport.TransportChannel;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JDK channel and its selection key.
 *
 * @param <T> the type of the JDK channel
 */
abstract class NioChannel<T extends SelectableChannel & NetworkChannel> implements TransportChannel {
    private static final Logger LOG = System.getLogger(NioChannel.class.getName());

    final T channel;
    final ProtocolFamily family;

    private @Nullable NioLoop loop;
    private @Nullable SelectionKey key;
    private @Nullable ReadinessHandler handler;
    private int interest;

    NioChannel(T channel, ProtocolFamily family) throws IOException {
        this.channel = channel;
        this.family = family;
        try {
            channel.configureBlocking(false);
        } catch (IOException e) {
            closeChannel();
            throw e;
        }
    }

    /** The selection operations that stand for {@link Readiness#READ}. */
    abstract int readOperation();

    /** The selection operations that stand for {@link Readiness#WRITE}. */
    int writeOperation() {
        return SelectionKey.OP_WRITE;
    }

    /** Whether an abort has to be told to the operating system, because otherwise it would end the stream in order. */
    abstract boolean resetOnAbort();

    @Override
    public final void attach(WskLoop newLoop, ReadinessHandler newHandler) throws IOException {
        NioLoop nioLoop = (NioLoop) newLoop;
        loop = nioLoop;
        handler = newHandler;
        key = channel.register(nioLoop.selector(), operations(interest), this);
    }

    final void reregister(Selector selector, int operations) throws IOException {
        key = channel.register(selector, operations, this);
    }

    @Override
    public final void interest(int readiness) {
        interest = readiness;
        SelectionKey current = key;
        if (current != null && current.isValid()) {
            current.interestOps(operations(readiness));
        }
    }

    /** Told anew when what stands for a readiness has changed. */
    final void refreshInterest() {
        interest(interest);
    }

    private int operations(int readiness) {
        return ((readiness & Readiness.READ) == 0 ? 0 : readOperation())
                | ((readiness & Readiness.WRITE) == 0 ? 0 : writeOperation());
    }

    /** Tells the handler that the channel can be used no more, and closes it. */
    final void failed() {
        ReadinessHandler current = handler;
        try {
            if (current != null) {
                current.ready(Readiness.FAILED);
            }
        } catch (Throwable e) {
            NioLoop.report("a readiness handler failed when it was told of the end", e);
        } finally {
            abort();
        }
    }

    /** Tells the handler what the key is ready for. */
    final void tell(SelectionKey readyKey) {
        ReadinessHandler current = handler;
        if (current != null && readyKey.isValid()) {
            int operations = readyKey.readyOps();
            int readiness = ((operations & readOperation()) == 0 ? 0 : Readiness.READ)
                    | ((operations & writeOperation()) == 0 ? 0 : Readiness.WRITE);
            current.ready(readiness);
        }
    }

    @Override
    public @Nullable SocketAddress localAddress() throws IOException {
        return channel.getLocalAddress();
    }

    @Override
    public final ProtocolFamily family() {
        return family;
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
    public final void close() {
        closeChannel();
        forget();
    }

    @Override
    public final void abort() {
        if (channel.isOpen() && resetOnAbort()) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.DEBUG, "the connection was broken already", e);
            }
        }
        close();
    }

    private void forget() {
        if (loop != null) {
            loop.keyCancelled();
        }
        handler = null; // so that a key the selector still holds does not keep the socket alive
    }

    private void closeChannel() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing a channel failed", e);
        }
    }
}
