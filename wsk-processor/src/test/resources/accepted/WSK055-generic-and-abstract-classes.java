package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveFromEvent;

/** An abstract class has a table if nothing is left open, and a generic one is named without its arguments. */
@WskApplication({Base.class, Room.class})
class App {}

abstract class Base {
    @WskDisconnectEvent
    void disconnected() {}
}

class Room<T> {
    @WskReceiveFromEvent
    void received() {}
}
