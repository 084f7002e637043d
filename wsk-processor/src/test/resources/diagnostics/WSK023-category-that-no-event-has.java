package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskClientEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskStatus;

@WskDispatchTable(name = "Callbacks", category = WskCategory.DATAGRAM)
    //                                                      ^ ERROR[WSK023]: an event belongs to the category of its class; found: @WskReceiveEvent and @WskDisconnectEvent, events of CONNECTION or STREAM, in a class of category DATAGRAM
    //     fix: @WskDispatchTable(name = "Callbacks", category = WskCategory.CONNECTION)
class Handler {
    @WskReceiveEvent
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}
}

@WskDispatchTable(category = WskCategory.LISTEN)
    //                                  ^ ERROR[WSK023]: an event belongs to the category of its class; found: @WskReceiveFromEvent, an event of DATAGRAM, in a class of category LISTEN
    //     fix: @WskDispatchTable(category = WskCategory.DATAGRAM)
class Listener {
    @WskReceiveFromEvent
    void received() {}
}

@WskDispatchTable(category = WskCategory.CONNECTION)
    //                                  ^ ERROR[WSK023]: an event belongs to the category of its class; found: @WskClientEvent, an event of CLIENT, in a class of category CONNECTION
    //     fix: @WskDispatchTable(category = WskCategory.CLIENT)
class Client {
    @WskClientEvent
    WskStatus event() {
        return WskStatus.SUCCESS;
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = Callbacks.EVENT_MASK;
    final Callbacks table = Callbacks.TABLE;
}
