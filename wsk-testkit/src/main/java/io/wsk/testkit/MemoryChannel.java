package io.wsk.testkit;

import io.wsk.runtime.option.WskSocketOptions;
import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.ReadinessHandler;
import io.wsk.runtime.transport.TransportChannel;
import io.wsk.runtime.transport.WskLoop;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the channels of the in-memory network have in common. The network is the lock of everything in it. */
abstract class MemoryChannel implements TransportChannel {
    final MemoryNetwork network;
    final ProtocolFamily family;

    private static final int LARGEST_BYTE = 255;

    private final Map<SocketOption<?>, @Nullable Object> options = new HashMap<>();
    private @Nullable ReadinessHandler handler;
    private int interest;
    private boolean closed;
    private boolean failed;
    private @Nullable MemoryLoop loop;

    MemoryChannel(MemoryNetwork network, ProtocolFamily family, Set<SocketOption<?>> knownOptions) {
        this.network = network;
        this.family = family;
        for (SocketOption<?> option : knownOptions) {
            options.put(option, initial(option));
        }
        network.opened(this);
        options.put(WskSocketOptions.SO_EXCLUSIVEADDRUSE, false);
        options.put(WskSocketOptions.IPV6_V6ONLY, false);
    }

    /** As on a real socket; no interface is chosen, since there is none. */
    private @Nullable Object initial(SocketOption<?> option) {
        if (option.equals(StandardSocketOptions.SO_SNDBUF) || option.equals(StandardSocketOptions.SO_RCVBUF)) {
            return network.bufferSize();
        } else if (option.equals(StandardSocketOptions.SO_LINGER)) {
            return -1;
        } else if (option.type() == Integer.class) {
            return option.equals(StandardSocketOptions.IP_MULTICAST_TTL) ? 1 : 0;
        } else if (option.type() == Boolean.class) {
            return option.equals(StandardSocketOptions.IP_MULTICAST_LOOP)
                    || option.equals(StandardSocketOptions.TCP_NODELAY) && family != StandardProtocolFamily.UNIX;
        }
        return null;
    }

    /** As the JDK does. */
    private static Object checked(SocketOption<?> option, Object value) {
        if (value instanceof Integer number) {
            boolean isByte = option.equals(StandardSocketOptions.IP_TOS)
                    || option.equals(StandardSocketOptions.IP_MULTICAST_TTL);
            if (option.equals(StandardSocketOptions.SO_LINGER)) {
                return Math.max(-1, number);
            } else if (number < 0 || isByte && number > LARGEST_BYTE) {
                throw new IllegalArgumentException("Invalid value of " + option + ": " + value);
            }
        }
        return value;
    }

    /** The bits of {@link Readiness} that hold now. */
    abstract int readiness();

    /** Takes the channel out of the network. */
    abstract void leave(boolean inOrder);

    abstract @Nullable SocketAddress boundTo();

    @Nullable
    SocketAddress connectedTo() {
        return null;
    }

    /** What the options say about the address; before it is claimed. */
    final AddressTable.Sharing sharing() {
        if (Boolean.TRUE.equals(options.get(WskSocketOptions.SO_EXCLUSIVEADDRUSE))) {
            return AddressTable.Sharing.EXCLUSIVE;
        }
        return Boolean.TRUE.equals(options.get(StandardSocketOptions.SO_REUSEADDR))
                ? AddressTable.Sharing.REUSE
                : AddressTable.Sharing.NONE;
    }

    final boolean isV6Only() {
        return Boolean.TRUE.equals(options.get(WskSocketOptions.IPV6_V6ONLY));
    }

    final boolean isOn(SocketOption<Boolean> option) {
        return Boolean.TRUE.equals(options.get(option));
    }

    /** As the JDK does, before an address is used for a channel of another family. */
    final void requireFamily(SocketAddress address) {
        ProtocolFamily its = familyOf(address);
        boolean dual = its == StandardProtocolFamily.INET && family == StandardProtocolFamily.INET6 && !isV6Only();
        if (its != family && !dual) {
            throw new UnsupportedAddressTypeException(); // an IPv6 socket reaches IPv4 too
        }
    }

    private static ProtocolFamily familyOf(SocketAddress address) {
        if (address instanceof UnixDomainSocketAddress) {
            return StandardProtocolFamily.UNIX;
        } else if (!(address instanceof InetSocketAddress inet)) {
            throw new UnsupportedAddressTypeException();
        } else if (inet.isUnresolved()) {
            throw new UnresolvedAddressException();
        } else {
            return inet.getAddress() instanceof Inet4Address
                    ? StandardProtocolFamily.INET
                    : StandardProtocolFamily.INET6;
        }
    }

    /** Loop: tells the handler, if the channel is ready for what it is interested in. */
    final boolean tell() {
        ReadinessHandler current;
        int ready;
        synchronized (network) {
            current = handler;
            ready = closed ? 0 : failed ? Readiness.FAILED : interest & readiness();
        }
        if (ready == 0 || current == null) {
            return false;
        }
        current.ready(ready);
        return true;
    }

    /** The "operating system" takes the channel away. */
    final void fail() {
        failed = true;
    }

    final boolean isOpen() {
        return !closed;
    }

    final void requireOpen() throws IOException {
        network.count();
        if (closed || failed) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public final void attach(WskLoop newLoop, ReadinessHandler newHandler) throws IOException {
        synchronized (network) {
            requireOpen();
            loop = (MemoryLoop) newLoop;
            handler = newHandler;
            interest = 0;
            loop.attached(this);
        }
    }

    @Override
    public final void interest(int readiness) {
        synchronized (network) {
            network.count();
            interest = readiness;
        }
    }

    @Override
    public final @Nullable SocketAddress localAddress() throws IOException {
        synchronized (network) {
            if (closed) {
                throw new ClosedChannelException();
            }
            return boundTo();
        }
    }

    @Override
    public final ProtocolFamily family() {
        return family;
    }

    @Override
    public final Set<SocketOption<?>> supportedOptions() {
        return Set.copyOf(options.keySet());
    }

    @Override
    public final <T> void setOption(SocketOption<T> option, T value) throws IOException {
        synchronized (network) {
            requireOpen();
            options.put(option, checked(option, value));
        }
    }

    /** Takes over the value of an option that both have. */
    final void inherit(MemoryChannel from, SocketOption<?> option) {
        options.put(option, Objects.requireNonNull(from.options.get(option), option.name()));
    }

    @SuppressWarnings("NullAway") // a multicast interface that was not chosen is null, as with the JDK
    @Override
    public final <T> T getOption(SocketOption<T> option) throws IOException {
        synchronized (network) {
            requireOpen();
            return option.type().cast(options.get(option));
        }
    }

    @Override
    public final void close() {
        end(true);
    }

    @Override
    public final void abort() {
        end(false);
    }

    private void end(boolean inOrder) {
        synchronized (network) {
            if (closed) {
                return;
            }
            network.count();
            closed = true;
            handler = null;
            leave(inOrder);
            if (loop != null) {
                loop.detached(this);
            }
        }
    }
}
