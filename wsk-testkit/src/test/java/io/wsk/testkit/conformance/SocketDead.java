package io.wsk.testkit.conformance;

import io.wsk.runtime.WskSocket;
import io.wsk.runtime.WskStatus;

/**
 * A dead-socket indication.
 *
 * @param socket the socket
 * @param status the reason
 */
public record SocketDead(WskSocket socket, WskStatus status) {
    /** {@return the callback of a handler, which usually closes the socket} */
    static Callback<SocketDead, Void> callback() {
        return new Callback<>(call -> {
            call.socket().abort();
            return null;
        });
    }
}
