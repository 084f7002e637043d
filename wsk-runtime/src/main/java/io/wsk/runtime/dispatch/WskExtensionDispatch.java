package io.wsk.runtime.dispatch;

/**
 * What the dispatch tables of all extension interfaces have in common. Whoever defines an extension extends it with an
 * interface that has the callbacks of the extension as default methods, the context first.
 *
 * <p>The flags are a word of the extension's own: they mean nothing but in a mask that goes with its identifier (ENB-06,
 * ENB-90). There is no static mask, and no dead-socket callback: the standard table of the socket has both.
 *
 * @param <C> the type of the context, the handler class
 */
public interface WskExtensionDispatch<C> {
    /** {@return the flags of the callbacks that this table implements, in the extension's own word} */
    int eventMask();

    /**
     * {@return the flags that the declaration wants on}. A subset of {@link #eventMask()}, by default all of it. Nothing is
     * enabled by itself (ENB-03): the application passes the mask to {@code setEventCallbacks}, with the identifier of the
     * extension.
     */
    default int enabledEventMask() {
        return eventMask();
    }
}
