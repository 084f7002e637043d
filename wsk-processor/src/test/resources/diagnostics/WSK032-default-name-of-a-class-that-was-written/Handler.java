package cases;

import io.wsk.annotations.WskReceiveFromEvent;

class Handler {
// ERROR[WSK032]: a dispatch table has a name of its own; found: HandlerDispatch, which is also a class of package cases
//     fix: @WskDispatchTable(name = "HandlerTable")
    @WskReceiveFromEvent
    void received() {}
}

class User {
    final HandlerDispatch table = new HandlerDispatch();
}
