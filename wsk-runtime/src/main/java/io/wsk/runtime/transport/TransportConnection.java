package io.wsk.runtime.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** A channel that carries a byte stream. {@link java.net.StandardSocketOptions#SO_SNDBUF} is among its options. */
public interface TransportConnection extends TransportChannel {
    /**
     * Binds to a local address.
     *
     * @param local the address
     * @throws IOException if the address cannot be had
     */
    void bind(SocketAddress local) throws IOException;

    /**
     * Starts to connect. If it does not end at once, {@link Readiness#WRITE} says when to call {@link #finishConnect}.
     *
     * @param remote the peer's address
     * @return whether the connection is established already
     * @throws IOException if it failed already
     */
    boolean connect(SocketAddress remote) throws IOException;

    /**
     * Ends an attempt to connect.
     *
     * @return whether the connection is established; if not, it is still under way
     * @throws IOException if it failed
     */
    boolean finishConnect() throws IOException;

    /**
     * {@return the peer's address}
     *
     * @throws IOException if the channel is closed or not connected
     */
    SocketAddress remoteAddress() throws IOException;

    /**
     * Reads what is there, as much as fits.
     *
     * @param target where to put it
     * @return the number of bytes, 0 if nothing is waiting, -1 at the end of the stream
     * @throws IOException if the connection is broken
     */
    int read(ByteBuffer target) throws IOException;

    /**
     * Writes as much as the operating system takes now.
     *
     * @param source what to write
     * @return the number of bytes
     * @throws IOException if the connection is broken
     */
    int write(ByteBuffer source) throws IOException;

    /**
     * Writes as much as the operating system takes now, from several buffers in order.
     *
     * @param sources what to write
     * @param count how many of the buffers, from the first
     * @return the number of bytes
     * @throws IOException if the connection is broken
     */
    long write(ByteBuffer[] sources, int count) throws IOException;

    /**
     * Ends this side's half of the stream.
     *
     * @throws IOException if the connection is broken
     */
    void shutdownOutput() throws IOException;

    /**
     * Sends outside of the stream. Called only on a transport with {@link TransportCapability#URGENT_DATA}.
     *
     * @param source what to send, all of it
     * @throws IOException if the connection is broken
     */
    default void writeUrgent(ByteBuffer source) throws IOException {
        throw new UnsupportedOperationException("this transport has no urgent data");
    }

    /**
     * Goes silent: sends nothing any more, not even that it closes, and drops what arrives. Called only on a transport with
     * {@link TransportCapability#SILENT_MODE}.
     *
     * @throws IOException if the connection is broken
     */
    default void silence() throws IOException {
        throw new UnsupportedOperationException("this transport has no silent mode");
    }

    /**
     * {@return whether the bytes that were read last contain, or end with, one that was pushed} Told by a transport with
     * {@link TransportCapability#PUSH_BIT}.
     */
    default boolean lastReadPushed() {
        return false;
    }
}
