package io.wsk.runtime;

/**
 * A stream socket: created and bound first, then committed to one of two roles (CAT-05). {@link #listen} makes it a
 * listener (LSN-02), {@code connect} a connection (CNN-02); the functions of the other role then throw with
 * {@link WskStatus#INVALID_DEVICE_STATE}. The bind alone does not listen (LIF-71).
 *
 * <p>It has no conditional accept: setting the option and {@link #inspectComplete} answer
 * {@link WskStatus#NOT_SUPPORTED} (AMB-50).
 */
public interface WskStreamSocket extends WskListenSocket, WskConnectionSocket {
    /**
     * {@code WskListen}: takes the listening role (LSN-01).
     *
     * @throws WskException if the operating system refuses, for example because somebody else took the address in the moment in
     *     which it changes over to the listener; then the socket is dead and can only be closed
     */
    void listen();

    /**
     * The same with an IRP.
     *
     * @param irp completed when listening is set up (AMB-25)
     * @return the outcome
     */
    WskStatus listen(WskIrp irp);
}
