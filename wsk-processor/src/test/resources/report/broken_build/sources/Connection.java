package golden.broken;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;

class Connection {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, String data) {}

    @WskDisconnectEvent
    private void disconnected() {}
}
