package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

@WskDispatchTable(name = "Override")
    //                   ^ ERROR[WSK032]: a dispatch table has a name of its own; found: Override, which is also a class of package java.lang that generated code needs
    //     fix: @WskDispatchTable(name = "HandlerTable")
class Handler {
    @WskReceiveFromEvent
    void received() {}
}
