package cases.other;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

@WskDispatchTable(name = "HandlerDispatch")
class Other {
    @WskReceiveFromEvent
    void received() {}

    static final HandlerDispatch TABLE = HandlerDispatch.TABLE;
}
