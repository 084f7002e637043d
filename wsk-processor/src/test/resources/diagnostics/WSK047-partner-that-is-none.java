package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.dispatch.WskExtensionDispatch;

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "idleEvent",
        flag = 0x01,
        requires = String.class)
    //                   ^ ERROR[WSK047]: an event annotation requires or expects another one, of the same category or extension; found: @IdleEvent requires String, which is no event annotation
    //     fix: requires = ...Event.class, an event of extension IdleDispatch, or remove requires
@interface IdleEvent {}

@WskEventCallback(
        categories = WskCategory.EXTENSION,
        dispatch = IdleDispatch.class,
        method = "busyEvent",
        flag = 0x02,
        expects = WskReceiveFromEvent.class)
    //                               ^ ERROR[WSK047]: an event annotation requires or expects another one, of the same category or extension; found: @BusyEvent expects WskReceiveFromEvent, an event of category DATAGRAM
    //     fix: expects = ...Event.class, an event of extension IdleDispatch, or remove expects
@interface BusyEvent {}

interface IdleDispatch<C> extends WskExtensionDispatch<C> {
    default void idleEvent(C context) {}

    default void busyEvent(C context) {}
}
