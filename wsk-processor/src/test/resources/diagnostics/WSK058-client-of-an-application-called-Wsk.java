package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;

@WskApplication(Connection.class)
// ERROR[WSK058]: the client of an application has a name of its own; found: WskClient, which is also a class of package io.wsk.runtime, which it would hide in this package
//     fix: @WskApplication(value = {Connection.class}, name = "WskApplicationApplication")
class Wsk {}

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}
