package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

@WskDispatchTable(name = "Taken")
    //                   ^ ERROR[WSK032]: a dispatch table has a name of its own; found: Taken, which is also a class of package cases
    //     fix: @WskDispatchTable(name = "HandlerTable")
class Handler {
    @WskReceiveFromEvent
    void received() {}
}
