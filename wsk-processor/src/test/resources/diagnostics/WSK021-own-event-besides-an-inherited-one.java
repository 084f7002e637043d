package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

class Base {
    @WskReceiveEvent
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}
}

class Handler extends Base {
    @WskAcceptEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: CONNECTION with @WskReceiveEvent, @WskDisconnectEvent; LISTEN with @WskAcceptEvent
 //     fix: split it:
 //     class HandlerConnection { @WskReceiveEvent void received() { ... } @WskDisconnectEvent void disconnected() { ... } }
 //     class HandlerListener { @WskAcceptEvent Base accepted() { ... } }
 //     or, for a socket that takes either role: @WskDispatchTable(category = WskCategory.STREAM)
    Base accepted() {
        return new Base();
    }
}

class Heir extends Handler {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
