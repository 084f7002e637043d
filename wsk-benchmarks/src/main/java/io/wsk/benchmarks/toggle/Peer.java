package io.wsk.benchmarks.toggle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** The other end of the connection: the same for everybody. */
final class Peer implements AutoCloseable {
    private static final int MESSAGE = 64;

    private final SocketChannel channel;
    private volatile boolean sending;

    private Peer(SocketChannel channel) {
        this.channel = channel;
    }

    /** Connects, and sends one byte. */
    static Peer connect(SocketAddress server) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Peer peer = new Peer(channel);
        peer.send(1);
        return peer;
    }

    /** Sends messages one after another while an action runs. */
    void sendWhile(InterruptibleAction action) throws InterruptedException {
        sending = true;
        Thread sender = new Thread(this::sendAll, "peer");
        sender.start();
        try {
            action.run();
        } finally {
            sending = false;
            sender.join();
        }
    }

    private void sendAll() {
        try {
            while (sending) {
                send(MESSAGE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(int bytes) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(bytes);
        while (message.hasRemaining()) {
            channel.write(message);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Something that may wait. */
    @FunctionalInterface
    interface InterruptibleAction {
        void run() throws InterruptedException;
    }
}
