package io.wsk.runtime.transport;

/** Told by a channel what it is ready for. */
@FunctionalInterface
public interface ReadinessHandler {
    /**
     * The channel is ready. Called on the loop's thread, never nested.
     *
     * @param readiness bits of {@link Readiness}, among those the channel is interested in, or
     *     {@link Readiness#FAILED}
     */
    void ready(int readiness);
}
