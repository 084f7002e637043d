package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;

@WskApplication(value = Connection.class, name = "ConnectionDispatch")
    //                                           ^ ERROR[WSK058]: the client of an application has a name of its own; found: ConnectionDispatch, which is also the table of cases.Connection
    //     fix: @WskApplication(value = {Connection.class}, name = "AppApplication")
class App {}

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}

class User {
    final ConnectionDispatch table = ConnectionDispatch.TABLE;
}
