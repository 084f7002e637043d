package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEventCallback;

@WskEventCallback(categories = {}, method = "disconnectEvent", flag = 0x80)
    //                         ^ ERROR[WSK038]: an event annotation names the categories of the sockets that have its event; found: @NowhereEvent with none
    //     fix: categories = WskCategory.CONNECTION, or another; for an event of your own, EXTENSION and its dispatch interface
@interface NowhereEvent {}

@WskEventCallback(categories = WskCategory.INFERRED, method = "disconnectEvent", flag = 0x80)
    //                                    ^ ERROR[WSK038]: an event annotation names the categories of the sockets that have its event; found: @SomewhereEvent with none
    //     fix: categories = WskCategory.CONNECTION, or another; for an event of your own, EXTENSION and its dispatch interface
@interface SomewhereEvent {}

class Handler {
    @NowhereEvent
    void nowhere() {}

    @SomewhereEvent
    void somewhere() {}

    @WskDisconnectEvent
    void disconnected() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
