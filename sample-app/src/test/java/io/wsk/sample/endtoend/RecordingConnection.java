package io.wsk.sample.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps what it is told, and answers nothing. */
public final class RecordingConnection {
    public final BlockingQueue<WskDisconnectKind> disconnects = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(); // synchronized by itself
    private final Semaphore arrived = new Semaphore(0);
    private volatile int bytesBeforeDisconnect = -1;

    @WskReceiveEvent
    void received(byte[] data) {
        bytes.writeBytes(data);
        arrived.release(data.length);
    }

    @WskDisconnectEvent
    void disconnected(WskDisconnectKind kind) {
        bytesBeforeDisconnect = bytes.size();
        disconnects.add(kind);
    }

    /** {@return all that has come so far} */
    public String text() {
        return bytes.toString(UTF_8);
    }

    public byte[] toByteArray() {
        return bytes.toByteArray();
    }

    public int bytesBeforeDisconnect() {
        return bytesBeforeDisconnect;
    }

    /** Waits until so many more bytes have come. */
    public void awaitBytes(int count) throws InterruptedException {
        assertThat(arrived.tryAcquire(count, Loopback.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .as("%d more bytes after %d", count, bytes.size())
                .isTrue();
    }

    public WskDisconnectKind awaitDisconnect() throws InterruptedException {
        return Wait.forNext(disconnects, "disconnect");
    }

    /** A connection together with its socket. */
    public record Accepted(RecordingConnection handler, WskConnectionSocket socket) {}
}
