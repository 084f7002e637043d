package io.wsk.runtime.core;

import io.wsk.runtime.transport.Readiness;
import io.wsk.runtime.transport.ReadinessHandler;
import io.wsk.runtime.transport.TransportConnection;
import io.wsk.runtime.transport.WskLoop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A connection whose peer and operating system are the test. */
final class FakeConnection implements TransportConnection {
    static final Integer SEND_BUFFER = 1 << 16;

    /** What the operating system takes before it says "later". */
    int room = Integer.MAX_VALUE;

    /** What it takes with one call. */
    int perCall = Integer.MAX_VALUE;

    int writeCalls;
    boolean outputShut;
    boolean closed;
    boolean aborted;
    int interest;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private ByteBuffer incoming = ByteBuffer.allocate(0);
    private boolean ended;
    private boolean reset;
    private boolean lost;
    private ReadinessHandler handler;

    // ---- the peer

    void arrives(byte[] bytes) {
        incoming = ByteBuffer.allocate(incoming.remaining() + bytes.length)
                .put(incoming)
                .put(bytes)
                .flip();
    }

    void arrives(String text) {
        arrives(text.getBytes(StandardCharsets.UTF_8));
    }

    void ends() {
        ended = true;
    }

    void resets() {
        reset = true;
    }

    /** Somebody else closes the channel: what is there can be read, then everything fails. */
    void isLost() {
        lost = true;
    }

    int unread() {
        return incoming.remaining();
    }

    byte[] written() {
        return written.toByteArray();
    }

    String writtenText() {
        return written.toString(StandardCharsets.UTF_8);
    }

    boolean wantsRead() {
        return (interest & Readiness.READ) != 0;
    }

    boolean wantsWrite() {
        return (interest & Readiness.WRITE) != 0;
    }

    /** Tells the handler what it is interested in; level-triggered. */
    int tell() {
        if (handler == null || closed) {
            return 0;
        }
        int readiness = incoming.hasRemaining() || ended || reset ? interest & Readiness.READ : 0;
        readiness |= room > 0 ? interest & Readiness.WRITE : 0;
        if (readiness == 0) {
            return 0;
        }
        handler.ready(readiness);
        return 1;
    }

    // ---- the channel

    @Override
    public void attach(WskLoop loop, ReadinessHandler newHandler) {
        handler = newHandler;
        ((ManualLoop) loop).attached(this);
    }

    @Override
    public ProtocolFamily family() {
        return StandardProtocolFamily.INET;
    }

    @Override
    public void interest(int readiness) {
        interest = readiness;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (reset) {
            throw new IOException("Connection reset by peer");
        }
        int count = Math.min(target.remaining(), incoming.remaining());
        if (count == 0 && lost) {
            throw new ClosedChannelException();
        } else if (count == 0) {
            return ended ? -1 : 0;
        }
        target.put(incoming.slice(incoming.position(), count));
        incoming.position(incoming.position() + count);
        return count;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return (int) write(new ByteBuffer[] {source}, 1);
    }

    @Override
    public long write(ByteBuffer[] sources, int count) throws IOException {
        writeCalls++;
        if (reset || closed || outputShut) {
            throw new IOException(reset ? "Connection reset by peer" : "the output is closed");
        }
        int left = Math.min(room, perCall);
        long total = 0;
        for (int i = 0; i < count && left > 0; i++) {
            byte[] taken = new byte[Math.min(left, sources[i].remaining())];
            sources[i].get(taken);
            written.writeBytes(taken);
            left -= taken.length;
            total += taken.length;
        }
        room -= (int) total;
        return total;
    }

    @Override
    public void shutdownOutput() {
        outputShut = true;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void abort() {
        aborted = true;
        closed = true;
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
        return InetSocketAddress.createUnresolved("here", 1);
    }

    @Override
    public SocketAddress remoteAddress() {
        return InetSocketAddress.createUnresolved("there", 2);
    }

    @Override
    public Set<SocketOption<?>> supportedOptions() {
        return Set.of(StandardSocketOptions.SO_SNDBUF);
    }

    @Override
    public <T> void setOption(SocketOption<T> option, T value) {}

    @Override
    public <T> T getOption(SocketOption<T> option) {
        return option.type().cast(SEND_BUFFER);
    }
}
