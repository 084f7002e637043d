package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

class Handler {
// WARNING[WSK037]: the names of two generated classes differ in more than upper and lower case, because not every file system does; found: HandlerDispatch, the table of cases.Handler, and HANDLERDISPATCH, the table of cases.Suppressed
//     fix: @WskDispatchTable(name = "HandlerTable"), or @SuppressWarnings("wsk:037")
    @WskReceiveFromEvent
    void received() {}
}

class HANDLER {
// WARNING[WSK037]: the names of two generated classes differ in more than upper and lower case, because not every file system does; found: HANDLERDispatch, the table of cases.HANDLER, and HANDLERDISPATCH, the table of cases.Suppressed
//     fix: @WskDispatchTable(name = "HANDLERTable"), or @SuppressWarnings("wsk:037")
    @WskReceiveFromEvent
    void received() {}
}

@SuppressWarnings("wsk:037")
@WskDispatchTable(name = "HANDLERDISPATCH")
class Suppressed {
    @WskReceiveFromEvent
    void received() {}
}

@WskApplication(value = Handler.class, name = "Client")
class First {}
// WARNING[WSK037]: the names of two generated classes differ in more than upper and lower case, because not every file system does; found: Client, the client of cases.First, and CLIENT, the client of cases.Second
//     fix: @WskApplication(value = {Handler.class}, name = "FirstApplication"), or @SuppressWarnings("wsk:037")

@WskApplication(value = Handler.class, name = "CLIENT")
class Second {}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
