package golden.deprecated;

import io.wsk.runtime.dispatch.WskExtensionDispatch;

/**
 * Repeats what every table has.
 *
 * @deprecated superseded
 */
@Deprecated
interface OldDispatch<C> extends WskExtensionDispatch<C> {
    default void oldEvent(C context) {}

    @Override
    int enabledEventMask();

    @Override
    String toString();
}
