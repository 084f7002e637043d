package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;

abstract class Receives {
    @WskReceiveEvent
    void received() {}
}

interface Disconnects {
    @WskDisconnectEvent(enabled = WskEnabled.OFF)
    default void disconnected() {}
}

class Handler extends Receives implements Disconnects {}

class Completed extends Receives {
    @WskDisconnectEvent
    void disconnected() {}
}
