package io.wsk.runtime.dispatch;

/**
 * What the dispatch tables of extension interfaces have in common. Whoever defines an extension extends this with its callbacks;
 * a table of it is normally generated from the extension's annotations.
 *
 * @param <C> the type of the context, the handler class
 */
public interface WskExtensionDispatch<C> {
    /**
     * {@return the flags of the callbacks that this table implements, in the extension's own word}. Enabling another one is
     * refused (ENB-106).
     */
    int eventMask();

    /**
     * {@return the flags that the declaration wants on}. Registering enables nothing by itself (ENB-03): the application passes
     * them to {@link io.wsk.runtime.WskSocket#setEventCallbacks}.
     */
    default int enabledEventMask() {
        return eventMask();
    }
}
