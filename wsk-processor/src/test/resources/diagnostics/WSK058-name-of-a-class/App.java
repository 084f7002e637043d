package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;

@WskApplication(Connection.class)
// ERROR[WSK058]: the client of an application has a name of its own; found: AppClient, which is also a class of package cases
//     fix: @WskApplication(value = {Connection.class}, name = "AppApplication")
class App {}

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}
