package io.wsk.testkit;

import java.io.ByteArrayOutputStream;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The other side of a connection, played by the test. What it does reaches the socket when the network is stepped next, or, if
 * it is {@linkplain #hold() held}, when the test lets it arrive.
 */
public final class MemoryPeer {
    private final MemoryEnd end;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    MemoryPeer(MemoryEnd end) {
        this.end = end;
    }

    /** {@return the address of this side} */
    public SocketAddress localAddress() {
        return end.local;
    }

    // ---- sending

    /**
     * Sends bytes. There is no limit: the test is as fast as it likes.
     *
     * @param bytes the bytes
     */
    public void send(byte[] bytes) {
        synchronized (end.network) {
            end.send(ByteBuffer.wrap(bytes));
        }
    }

    /**
     * Sends text in UTF-8.
     *
     * @param text the text
     */
    public void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Marks what was sent so far as a whole message: its last byte carries the push bit of TCP (RCE-03). */
    public void push() {
        synchronized (end.network) {
            end.push();
        }
    }

    /** Ends this side's half of the stream. */
    public void end() {
        synchronized (end.network) {
            end.endOutput();
        }
    }

    /** Ends the connection with a reset; what was sent and not read is lost. */
    public void reset() {
        synchronized (end.network) {
            end.reset();
        }
    }

    /** Holds back what is on its way to the socket, and what is done from now on: data, end and reset. */
    public void hold() {
        synchronized (end.network) {
            end.other().hold();
        }
    }

    /**
     * Lets some of the data arrive that is held back.
     *
     * @param bytes how many bytes
     */
    public void letArrive(int bytes) {
        synchronized (end.network) {
            end.other().grant(bytes);
        }
    }

    /** Lets everything arrive, and holds back no more. */
    public void letArrive() {
        synchronized (end.network) {
            end.other().release();
        }
    }

    /** {@return how many of the bytes sent the socket has not read yet} */
    public int unread() {
        synchronized (end.network) {
            return end.other().waiting();
        }
    }

    // ---- receiving

    /**
     * Says how many bytes this side takes before it is {@linkplain #received() read}; the size of the network's buffers at
     * first. With 0, the socket cannot send.
     *
     * @param bytes how many
     */
    public void window(int bytes) {
        synchronized (end.network) {
            end.capacity(bytes);
        }
    }

    /** {@return everything that has come in so far} Makes room for more. */
    public byte[] received() {
        synchronized (end.network) {
            received.writeBytes(end.takeAll());
        }
        return received.toByteArray();
    }

    /** {@return everything that has come in so far, as UTF-8} Makes room for more. */
    public String receivedText() {
        received();
        return received.toString(StandardCharsets.UTF_8);
    }

    /** {@return the urgent data that has come in since the last call, which is outside of the stream} */
    public byte[] receivedUrgent() {
        synchronized (end.network) {
            return end.takeUrgent();
        }
    }

    /** {@return whether the socket has ended its half of the stream, and all of it was received} */
    public boolean hasEnded() {
        received();
        synchronized (end.network) {
            return end.hasEnded();
        }
    }

    /** {@return whether the socket has reset the connection} */
    public boolean isReset() {
        synchronized (end.network) {
            return end.isReset();
        }
    }
}
