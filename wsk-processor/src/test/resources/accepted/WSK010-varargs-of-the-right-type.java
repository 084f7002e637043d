package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;

class Handler {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, byte... data) {}

    @WskDisconnectEvent
    void disconnected() {}
}
