package io.wsk.runtime.extension;

import io.wsk.runtime.dispatch.WskExtensionDispatch;

/**
 * The provider's side of an extension interface: raises its events. One instance serves all sockets of the clients it is given
 * to, from any thread.
 *
 * @param <P> what a registration gives the application to use
 */
public interface WskExtension<P> {
    /** {@return the interface that this extension provides} */
    WskExtensionInterface<P> extensionInterface();

    /** {@return all events that the interface defines: single bits from 0x01 to 0x20, in a word of their own} */
    int eventMask();

    /**
     * An application registers the extension on a socket ({@code SIO_WSK_REGISTER_EXTENSION}, CTL-63). Called on the thread of
     * the application; nothing of the attachment is called before this returns. Must not wait: another registration on the same
     * socket waits meanwhile.
     *
     * @param socket the socket, with what an extension may ask of it
     * @param context the application's context, passed to its callbacks as first argument
     * @param table the application's dispatch table, an instance of the interface's client dispatch
     * @return the extension's half on this socket
     * @throws io.wsk.runtime.WskException if the extension cannot serve this socket
     */
    Attachment<P> register(WskExtensionSocket socket, Object context, WskExtensionDispatch<Object> table);

    /**
     * An extension's half on one socket. All but {@link #provider()} is called on the loop of the socket, and must not wait.
     *
     * @param <P> what the registration gives the application to use
     */
    interface Attachment<P> {
        /** {@return what the application gets} */
        P provider();

        /** Bytes have gone in or out through the socket. Called often: spend little time. */
        default void transferred() {}

        /** An event that was indicated while it was off, or before the socket was accepted, can be told now (ENB-21). */
        default void resumed() {}

        /** The socket is closed. */
        default void closed() {}
    }
}
