package golden.twoevents;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;

final class Handler {
    @WskReceiveEvent
    @WskDisconnectEvent
    void activity(WskConnectionSocket socket) {}
}
