package io.wsk.runtime;

/**
 * A captured provider: {@code WSK_PROVIDER_NPI} (LIF-27). Each capture needs exactly one release (LIF-24); after the last
 * one the functions of the client must not be called any more (LIF-29), while the sockets it made live on (LIF-30).
 */
public interface WskProviderNpi extends AutoCloseable {
    /** {@return the client object} */
    WskClient client();

    /** {@return the version of the provider's dispatch table, at least the requested one (LIF-45)} */
    WskVersion version();

    /** The same as {@link WskRegistration#releaseProvider}. */
    @Override
    void close();
}
