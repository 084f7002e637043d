package io.wsk.sample.pump;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import io.wsk.runtime.WskException;
import io.wsk.runtime.WskIrp;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;
import io.wsk.sample.SampleFailure;
import java.io.Closeable;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/**
 * One connection of the pump: keeps a window of bytes under way, and each echo that comes back lets as many follow. When
 * all is sent it disconnects gracefully and reads on until the server has disconnected too.
 *
 * <p>From {@link #start} to the end of the socket everything runs on its loop, so that nothing needs a lock.
 */
final class PumpConnection implements Closeable {
    /** The most that is under way on one connection: sent, and not yet back. */
    static final int WINDOW = 1 << 20;

    private static final int CHUNK = 1 << 16;

    private final long length;
    private final ReadableByteChannel source;
    private final EchoCheck check;
    private final LongAdder progress;
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    private long sent;
    private boolean ended;

    /**
     * Opens the source.
     *
     * @param data what to send
     * @param number the number of the connection
     * @param progress where to count the bytes that came back
     * @throws IOException if the source cannot be read
     */
    PumpConnection(PumpSource data, int number, LongAdder progress) throws IOException {
        this.length = data.length();
        this.source = data.open(number);
        this.check = new EchoCheck(data.open(number));
        this.progress = progress;
    }

    /**
     * Connects and starts to send, without waiting.
     *
     * @param client makes the socket
     * @param remote the server
     * @return completes when the last byte has come back and the connection has ended; otherwise with the reason
     */
    CompletableFuture<Void> start(WskClient client, SocketAddress remote) {
        WskIrp irp = WskIrp.create(this::connected);
        client.connect(this, PumpConnectionDispatch.TABLE, remote, irp);
        return irp.toCompletableFuture().thenCompose(established -> finished);
    }

    private void connected(WskIrp irp) {
        if (irp.status().isSuccess()) {
            sendOn((WskConnectionSocket) irp.socket());
        }
    }

    /** Sends until the window is full, or everything is sent. */
    private void sendOn(WskConnectionSocket socket) {
        try {
            while (sent < length && sent - check.position() <= WINDOW - CHUNK) {
                socket.send(nextChunk());
            }
            if (sent == length && !ended) {
                ended = true;
                socket.disconnect(WskDisconnectKind.GRACEFUL);
            }
        } catch (IOException | WskException e) {
            fail(socket, "cannot send on after %d of %d bytes: %s".formatted(sent, length, e.getMessage()));
        }
    }

    private ByteBuffer nextChunk() throws IOException {
        chunk.clear().limit((int) Math.min(CHUNK, length - sent));
        if (source.read(chunk) < 0) {
            throw new IOException("the file has become shorter");
        }
        sent += chunk.position();
        return chunk.flip();
    }

    @WskReceiveEvent
    void received(WskConnectionSocket socket, ByteBuffer data) {
        long before = check.position();
        try {
            if (data.remaining() > sent - before) {
                fail(socket, "the server sends more than it was sent");
            } else if (!check.matches(data)) {
                fail(socket, "byte %d came back changed".formatted(check.position()));
            } else {
                progress.add(check.position() - before);
                sendOn(socket);
            }
        } catch (IOException e) {
            fail(socket, "cannot compare on after %d bytes: %s".formatted(before, e.getMessage()));
        }
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket, WskDisconnectKind kind) {
        if (kind == WskDisconnectKind.GRACEFUL && ended && check.position() == length) {
            socket.close();
            finished.complete(null);
        } else {
            String how = kind == WskDisconnectKind.GRACEFUL ? "closed the connection" : "reset the connection";
            fail(socket, "the server %s after %d of %d bytes".formatted(how, check.position(), length));
        }
    }

    @WskSocketDeadEvent
    void dead(WskSocket socket, WskStatus status) {
        fail(socket, "the socket does not work any more: " + status);
    }

    private void fail(WskSocket socket, String reason) {
        socket.abort();
        finished.completeExceptionally(new SampleFailure(reason));
    }

    /** Closes the source; the socket must have been closed before. */
    @Override
    public void close() throws IOException {
        source.close();
        check.close();
    }
}
