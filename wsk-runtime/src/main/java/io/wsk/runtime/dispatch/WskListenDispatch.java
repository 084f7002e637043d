package io.wsk.runtime.dispatch;

import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;
import java.util.Optional;

/**
 * The dispatch table of a listening socket, {@code WSK_CLIENT_LISTEN_DISPATCH} (CAT-30). All callbacks run on the loop of
 * the listener, one at a time.
 *
 * @param <C> the type of the socket context, the handler class
 */
public interface WskListenDispatch<C> extends WskSocketDispatch<C> {
    /**
     * {@return the flags that the facade enables on the listener, to be inherited by the sockets it accepts (ENB-50)}: the
     * events that the class of the accepted sockets starts with.
     */
    default int acceptedEventMask() {
        return 0;
    }

    /**
     * {@return the table of the sockets it accepts, if the accept callback gives all of them the same} The facade refuses to
     * open a listener whose accepted sockets could not have their static callbacks (ENB-70) or their threads.
     */
    default Optional<WskConnectionDispatch<?>> acceptedTable() {
        return Optional.empty();
    }

    /**
     * {@return whether the table has inspect and abort}. The facade then sets {@code SO_CONDITIONAL_ACCEPT}, and without
     * them the option is refused (CAT-33, AMB-57).
     */
    default boolean implementsInspect() {
        return false;
    }

    /**
     * A connection has been established (ACE-02).
     *
     * @param context the socket context of the listener
     * @param socket the listener
     * @param accept the connection
     * @return the verdict that one of the methods of {@code accept} returned
     */
    default AcceptVerdict acceptEvent(C context, WskListenSocket socket, WskAccept accept) {
        throw MissingCallback.of(this, "accept");
    }

    /**
     * A connection request is to be inspected (INE-02).
     *
     * @param context the socket context of the listener
     * @param socket the listener
     * @param inspection the request
     * @return the decision
     */
    default WskInspectAction inspectEvent(C context, WskListenSocket socket, WskInspection inspection) {
        throw MissingCallback.of(this, "inspect");
    }

    /**
     * An inspected request was dropped before it was established (ABE-02).
     *
     * @param context the socket context of the listener
     * @param socket the listener
     * @param inspectId the request
     */
    default void abortEvent(C context, WskListenSocket socket, WskInspectId inspectId) {
        throw MissingCallback.of(this, "abort");
    }
}
