package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskReceiveEvent;
import java.nio.ByteBuffer;

/** That the connection lacks a disconnect handler is said when it is a class of its own. */
class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }

    @WskReceiveEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: LISTEN with @WskAcceptEvent; CONNECTION with @WskReceiveEvent
 //     fix: split it:
 //     class Listener { @WskAcceptEvent Connection accepted() { ... } }
 //     class ListenerConnection { @WskReceiveEvent void received(ByteBuffer data) { ... } }
 //     or, for a socket that takes either role: @WskDispatchTable(category = WskCategory.STREAM)
    void received(ByteBuffer data) {}
}

class Connection {
    @io.wsk.annotations.WskDisconnectEvent
    void disconnected() {}
}

class User {
    final ListenerDispatch table = ListenerDispatch.TABLE;
}
