package io.wsk.testkit.conformance;

/**
 * The context of a stream socket: one handler for each role.
 *
 * @param listen told when the socket listens
 * @param connect told when the socket is connected
 * @param dead told when the socket is dead, in either role
 */
public record StreamHandler(ListenHandler listen, ConnectionHandler connect, Callback<SocketDead, Void> dead) {
    /** Makes the handlers. */
    public StreamHandler() {
        this(new ListenHandler(), new ConnectionHandler(), SocketDead.callback());
    }
}
