package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDataIndication;

class Handler {
    @WskReceiveEvent
    ReceiveFromVerdict received(WskDataIndication data) {
    //                 ^ ERROR[WSK012]: a handler returns only what its event understands; found: received(WskDataIndication) returns ReceiveFromVerdict
    //     fix: @WskReceiveEvent ReceiveVerdict received(WskDataIndication data) { ... }
    //     @WskReceiveEvent understands void, ReceiveVerdict, int or long
        return ReceiveFromVerdict.ACCEPTED;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

class Listener {
    @WskInspectEvent
    AcceptVerdict inspect() {
    //            ^ ERROR[WSK012]: a handler returns only what its event understands; found: inspect() returns AcceptVerdict
    //     fix: @WskInspectEvent WskInspectAction inspect() { ... }
    //     @WskInspectEvent understands WskInspectAction
        return AcceptVerdict.REJECTED;
    }

    @WskAbortEvent
    void aborted() {}
}
