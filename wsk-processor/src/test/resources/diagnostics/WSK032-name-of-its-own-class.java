package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

@WskDispatchTable(name = "Handler")
    //                   ^ ERROR[WSK032]: a dispatch table has a name of its own; found: Handler, which is also a class of package cases
    //     fix: @WskDispatchTable(name = "HandlerTable")
class Handler {
    @WskReceiveFromEvent
    void received() {}
}
