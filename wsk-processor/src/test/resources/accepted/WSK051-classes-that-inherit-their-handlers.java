package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveFromEvent;

@WskApplication({Heir.class, Kind.class, Message.class})
class App {}

class Base {
    @WskDisconnectEvent
    void disconnected() {}
}

class Heir extends Base {}

enum Kind {
    ONLY;

    @WskReceiveFromEvent
    void received() {}
}

record Message(String text) {
    @WskReceiveFromEvent
    void received() {}
}
