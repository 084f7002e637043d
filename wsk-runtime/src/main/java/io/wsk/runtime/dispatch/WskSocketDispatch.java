package io.wsk.runtime.dispatch;

import io.wsk.annotations.WskRunOn;
import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;

/**
 * What the dispatch tables of all socket categories have in common.
 *
 * @param <C> the type of the socket context, the handler class
 */
public interface WskSocketDispatch<C> {
    /**
     * {@return the flags of the callbacks that this table implements}. In WSK terms, those whose pointer is not
     * {@code NULL}; enabling another one is refused (CAT-32, ENB-106).
     */
    int eventMask();

    /**
     * {@return the flags that the facade enables by option when it opens a socket}. A subset of {@link #eventMask()},
     * without the static ones; by default all that are not static.
     */
    default int enabledEventMask() {
        return eventMask() & ~staticEventMask();
    }

    /**
     * {@return the flags that the declaration wants from the client's static mask (ENB-70)}. A subset of
     * {@link #eventMask()}; the facade refuses to open a socket if the client's mask lacks one of them.
     */
    default int staticEventMask() {
        return 0;
    }

    /**
     * {@return the threads that the callbacks run on} Accept, inspect and abort run on the loop in any case; so do all callbacks of
     * a listening socket.
     */
    default WskRunOn runOn() {
        return WskRunOn.LOOP;
    }

    /**
     * The socket no longer works and must be closed (EVT-20). Called at most once, like the other callbacks. By default
     * the socket is closed abortively.
     *
     * @param context the socket context
     * @param socket the socket; for a listener the listener itself
     * @param status the reason
     */
    default void socketDeadEvent(C context, WskSocket socket, WskStatus status) {
        socket.abort();
    }
}
