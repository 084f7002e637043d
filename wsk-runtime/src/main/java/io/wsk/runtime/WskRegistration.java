package io.wsk.runtime;

import io.wsk.runtime.core.Registration;
import java.io.Closeable;
import java.time.Duration;

/**
 * A registration of an application with the provider: {@code WSK_REGISTRATION} (LIF-10). Several registrations are
 * independent of each other (LIF-14). Most applications use {@link WskClient#open()}, which registers and captures.
 */
public interface WskRegistration extends Closeable {
    /** {@code WSK_NO_WAIT}: answer at once (NUM-11). */
    Duration NO_WAIT = Duration.ZERO;

    /** {@code WSK_INFINITE_WAIT}: wait until the provider is ready (NUM-12). */
    Duration INFINITE_WAIT = Duration.ofSeconds(Long.MAX_VALUE);

    /**
     * {@code WskRegister} with the default options.
     *
     * @param npi what the application registers with
     * @return the registration, to be ended with {@link #deregister()} or {@link #close()} (LIF-15)
     */
    static WskRegistration register(WskClientNpi<?> npi) {
        return register(npi, WskClientOptions.defaults());
    }

    /**
     * {@code WskRegister}.
     *
     * @param npi what the application registers with
     * @param options settings and bounds of the client
     * @return the registration, to be ended with {@link #deregister()} or {@link #close()} (LIF-15)
     */
    static WskRegistration register(WskClientNpi<?> npi, WskClientOptions options) {
        return Registration.register(npi, options);
    }

    /**
     * {@code WskCaptureProviderNPI} (LIF-20). Waits for the provider to become ready; inside a callback or on a loop only
     * {@link #NO_WAIT} is allowed (EVT-06).
     *
     * @param timeout {@link #NO_WAIT}, {@link #INFINITE_WAIT}, or how long to wait
     * @return the captured provider
     * @throws WskException with {@link WskStatus#DEVICE_NOT_READY} if the provider is not ready in time or the registration
     *     is being deregistered (LIF-23, LIF-25, LIF-26); with {@link WskStatus#NOINTERFACE} if the version is not supported
     */
    WskProviderNpi captureProvider(Duration timeout);

    /**
     * {@code WskReleaseProviderNPI} (LIF-28). Releasing the same capture twice throws {@link IllegalStateException}.
     *
     * @param npi a captured provider
     */
    void releaseProvider(WskProviderNpi npi);

    /**
     * {@code WskQueryProviderCharacteristics} (LIF-42).
     *
     * @return the supported versions
     * @throws WskException with {@link WskStatus#DEVICE_NOT_READY} if the provider is not ready
     */
    WskProviderCharacteristics queryProviderCharacteristics();

    /**
     * {@code WskDeregister}: waits until every capture is released, every running client function has returned and every
     * socket is closed (LIF-51). It closes nothing on behalf of the application (LIF-55). Must not be called inside a
     * callback or on a loop, which throws (EVT-06).
     *
     * @throws InterruptedException if the thread is interrupted while waiting; the registration stays, and calling again
     *     goes on
     */
    void deregister() throws InterruptedException;

    /**
     * The same with a limit, which WSK does not have.
     *
     * @param timeout how long to wait
     * @throws WskException with {@link WskStatus#IO_TIMEOUT}, naming what is still open; calling again goes on waiting
     * @throws InterruptedException if the thread is interrupted while waiting
     */
    void deregister(Duration timeout) throws InterruptedException;

    /**
     * Drains and deregisters: stops accepting, closes the connections in order, aborts what is left after
     * {@link WskClientOptions#drainTimeout()}, releases what is captured, and deregisters. Waits for all that, unless it is
     * called inside a callback or on a loop: then it starts it and returns. Twice is harmless.
     */
    @Override
    void close();

    /**
     * The same with another time limit.
     *
     * @param drainTimeout how long to wait for connections to end before they are aborted
     */
    void close(Duration drainTimeout);
}
