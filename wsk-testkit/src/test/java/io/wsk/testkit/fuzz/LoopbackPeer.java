package io.wsk.testkit.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A plain socket of the JDK, which takes what has come when it is asked. */
final class LoopbackPeer implements World.Peer {
    private final SocketChannel channel;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 12);
    private boolean ended;
    private boolean reset;

    LoopbackPeer(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    @Override
    public void send(byte[] bytes) {
        try {
            int written = channel.write(ByteBuffer.wrap(bytes));
            if (written < bytes.length) {
                throw new IllegalStateException(
                        "the kernel takes only %d bytes of %d".formatted(written, bytes.length));
            }
        } catch (IOException e) {
            reset = true; // what was sent is missing, unless the socket has closed
        }
    }

    @Override
    public void end() {
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            reset = true;
        }
    }

    @Override
    public void reset() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            reset = true;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean window(boolean open) {
        return true; // the buffers of the kernel are too large to be full
    }

    @Override
    public byte[] received() {
        try {
            while (channel.isOpen() && !reset) {
                int count = channel.read(buffer.clear());
                ended |= count < 0;
                if (count <= 0) {
                    break;
                }
                received.write(buffer.array(), 0, count);
            }
        } catch (IOException e) {
            reset = true;
        }
        return received.toByteArray();
    }

    @Override
    public boolean hasEnded() {
        received();
        return ended;
    }

    @Override
    public boolean isReset() {
        received();
        return reset;
    }
}
