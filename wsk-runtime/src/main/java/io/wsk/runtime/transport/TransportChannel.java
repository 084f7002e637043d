package io.wsk.runtime.transport;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all channels have in common. */
public interface TransportChannel {
    /**
     * Gives the channel to a loop. Called once, on the loop's thread; interest is empty afterwards.
     *
     * @param loop a loop of the same transport
     * @param handler told what the channel is ready for
     * @throws IOException if the channel cannot be registered
     */
    void attach(WskLoop loop, ReadinessHandler handler) throws IOException;

    /**
     * Says what readiness is to be reported from now on.
     *
     * @param readiness bits of {@link Readiness}
     */
    void interest(int readiness);

    /**
     * {@return the local address, null if it has none yet}
     *
     * @throws IOException if the channel is closed
     */
    @Nullable
    SocketAddress localAddress() throws IOException;

    /** {@return the address family that the channel was opened with; an accepted one has that of its listener (GRA-02)} */
    ProtocolFamily family();

    /** {@return the options that the channel knows} */
    Set<SocketOption<?>> supportedOptions();

    /**
     * Sets an option.
     *
     * @param <T> the type of the value
     * @param option one of the {@link #supportedOptions()}
     * @param value the value
     * @throws IOException if the operating system refuses
     */
    <T> void setOption(SocketOption<T> option, T value) throws IOException;

    /**
     * {@return the value of an option}
     *
     * @param <T> the type of the value
     * @param option one of the {@link #supportedOptions()}
     * @throws IOException if the operating system refuses
     */
    <T> T getOption(SocketOption<T> option) throws IOException;

    /** Closes the channel; a connection ends in order if both sides are done sending. Nothing is reported afterwards. */
    void close();

    /** Closes the channel at once; the peer of a connection sees a reset. Nothing is reported afterwards. */
    void abort();
}
