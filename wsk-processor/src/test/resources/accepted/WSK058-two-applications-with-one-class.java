package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;

@WskApplication(Connection.class)
class First {}

@WskApplication(Connection.class)
class Second {
    @WskApplication(Connection.class)
    static class Client {}
}

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}
