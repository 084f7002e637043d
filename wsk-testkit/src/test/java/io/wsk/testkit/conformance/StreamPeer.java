package io.wsk.testkit.conformance;

import java.net.SocketAddress;

/** The other side of a connection, played by the test. It reads only when it is asked what it has received. */
public interface StreamPeer {
    /** {@return the address of this side} */
    SocketAddress localAddress();

    /**
     * Sends text in UTF-8, without a limit: what the socket under test does not read yet waits.
     *
     * @param text the text
     */
    void send(String text);

    /**
     * Sends bytes, without a limit.
     *
     * @param bytes the bytes
     */
    void send(byte[] bytes);

    /** Marks what was sent so far as a whole message; only on a network that has the push bit. */
    default void push() {
        throw new UnsupportedOperationException("say @Needs(PUSH_BIT)");
    }

    /** Ends this half of the stream, after what was sent. */
    void end();

    /** Breaks the connection with a reset. */
    void reset();

    /** {@return everything that has come in so far} Reads, and with that makes room for more. */
    byte[] receivedBytes();

    /** {@return everything that has come in so far, as UTF-8} Reads, and with that makes room for more. */
    String received();

    /** {@return the urgent data that has come in since the last call; only on a network that has it} */
    default String receivedUrgent() {
        throw new UnsupportedOperationException("say @Needs(URGENT_DATA)");
    }

    /** {@return whether the other half has ended and all of it was received} Reads. */
    boolean hasEnded();

    /** {@return whether the connection was reset by the socket under test} Reads. */
    boolean isReset();
}
