package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskClientEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskStatus;

@WskApplication({Events.class, Connection.class})
class App {}

class Events {
    @WskClientEvent
    WskStatus event() {
        return WskStatus.NOT_IMPLEMENTED;
    }
}

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}
