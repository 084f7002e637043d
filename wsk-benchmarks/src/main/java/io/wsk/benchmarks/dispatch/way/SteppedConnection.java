package io.wsk.benchmarks.dispatch.way;

import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.ReadinessHandler;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.WskLoop;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.Set;

/** A connection to nobody, on which a message arrives whenever it is told. */
final class SteppedConnection implements TransportConnection {
    private static final SocketAddress ADDRESS = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    private static final int SEND_BUFFER = 1 << 16;

    private final ProtocolFamily family;
    private ReadinessHandler handler = readiness -> {};
    private int interest;

    SteppedConnection(ProtocolFamily family) {
        this.family = family;
    }

    /** A message arrives. */
    void deliver() {
        handler.ready(Readiness.READ);
    }

    /** {@return whether the runtime wants to read} */
    boolean isWanted() {
        return (interest & Readiness.READ) != 0;
    }

    /** The bytes of the message are whatever is in the buffer. */
    @Override
    public int read(ByteBuffer target) {
        target.position(target.position() + Turns.LENGTH);
        return Turns.LENGTH;
    }

    @Override
    public void attach(WskLoop loop, ReadinessHandler newHandler) {
        handler = newHandler;
    }

    @Override
    public void interest(int readiness) {
        interest = readiness;
    }

    @Override
    public void bind(SocketAddress local) {}

    @Override
    public boolean connect(SocketAddress remote) {
        return true;
    }

    @Override
    public boolean finishConnect() {
        return true;
    }

    @Override
    public SocketAddress localAddress() {
        return ADDRESS;
    }

    @Override
    public SocketAddress remoteAddress() {
        return ADDRESS;
    }

    @Override
    public ProtocolFamily family() {
        return family;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException("nothing is sent");
    }

    @Override
    public long write(ByteBuffer[] sources, int count) {
        throw new UnsupportedOperationException("nothing is sent");
    }

    @Override
    public void shutdownOutput() {}

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of(StandardSocketOptions.SO_SNDBUF, StandardSocketOptions.TCP_NODELAY);
    }

    @Override
    public <T> void setOption(SocketOption<T> option, T value) {}

    @Override
    public <T> T getOption(SocketOption<T> option) {
        Object value = option.equals(StandardSocketOptions.SO_SNDBUF) ? (Object) SEND_BUFFER : (Object) true;
        return option.type().cast(value);
    }

    @Override
    public void close() {}

    @Override
    public void abort() {}
}
