package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagram;

class Handler {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, byte... data) {}
    //                                                ^ ERROR[WSK006]: a handler has a fixed number of parameters; found: received(WskConnectionSocket, byte[]) has a variable one
    //     fix: @WskReceiveEvent void received(WskConnectionSocket socket, byte[] data) { ... }

    @WskDisconnectEvent
    void disconnected() {}
}

class Datagrams {
    @WskReceiveFromEvent
    void received(WskDatagram... datagrams) {}
    //                           ^ ERROR[WSK006]: a handler has a fixed number of parameters; found: received(WskDatagram[]) has a variable one
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagrams) { ... }
}

class Heir extends Datagrams {}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
