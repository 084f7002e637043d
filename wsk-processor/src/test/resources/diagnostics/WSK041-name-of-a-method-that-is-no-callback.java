package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;

@WskEventCallback(categories = WskCategory.CONNECTION, method = "eventMask")
    //                                                          ^ ERROR[WSK041]: an event annotation names a callback of a dispatch interface; found: @Mask names eventMask, which WskConnectionDispatch does not have
    //     fix: method = "receiveEvent", "disconnectEvent", "sendBacklogEvent" or "socketDeadEvent"
@interface Mask {}

@WskEventCallback(categories = WskCategory.DATAGRAM, method = "")
    //                                                        ^ ERROR[WSK041]: an event annotation names a callback of a dispatch interface; found: @Nameless names "", which WskDatagramDispatch does not have
    //     fix: method = "receiveFromEvent" or "socketDeadEvent"
@interface Nameless {}

@WskEventCallback(categories = {WskCategory.CONNECTION, WskCategory.DATAGRAM}, method = "receiveEvent")
    //                                                                                  ^ ERROR[WSK041]: an event annotation names a callback of a dispatch interface; found: @OnlyOneHasIt names receiveEvent, which WskDatagramDispatch does not have
    //     fix: method = "receiveFromEvent"
@interface OnlyOneHasIt {}

class Handler {
    @Mask
    void mask() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
