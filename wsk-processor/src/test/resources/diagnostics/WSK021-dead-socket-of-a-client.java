package cases;

import io.wsk.annotations.WskClientEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskStatus;

class Handler {
    @WskSocketDeadEvent
    void dead() {}

    @WskClientEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: LISTEN, CONNECTION or DATAGRAM with @WskSocketDeadEvent; CLIENT with @WskClientEvent
 //     fix: split it:
 //     class HandlerListener { @WskSocketDeadEvent void dead() { ... } }
 //     class HandlerClient { @WskClientEvent WskStatus event() { ... } }
    WskStatus event() {
        return WskStatus.SUCCESS;
    }
}

class User {
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
