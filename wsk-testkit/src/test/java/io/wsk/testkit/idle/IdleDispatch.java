package io.wsk.testkit.idle;

import io.wsk.runtime.WskSocket;
import io.wsk.runtime.dispatch.WskExtensionDispatch;
import java.time.Duration;

/**
 * The dispatch table of the idle extension.
 *
 * @param <C> the type of the context
 */
public interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    /**
     * Nothing has gone in or out for the time that is watched for.
     *
     * @param context the context
     * @param socket the socket
     * @param silence for how long
     */
    default void idleEvent(C context, WskSocket socket, Duration silence) {}
}
