package io.wsk.sample.reliability;

import io.wsk.runtime.WskSocket;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

/**
 * The dispatch table of {@link AlarmExtension}.
 *
 * @param <C> the type of the context
 */
public interface AlarmDispatch<C> extends WskExtensionDispatch<C> {
    /** The application has rung the alarm itself. */
    default void alarmEvent(C context, WskSocket socket) {}
}
