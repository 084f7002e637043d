package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskClientEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskStatus;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@Target(ElementType.TYPE_USE)
@interface NonNull {}

class Connection {
    @WskReceiveEvent
    @NonNull
    ReceiveVerdict received(WskDataIndication data) {
        return ReceiveVerdict.RETAINED;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

class Listener {
    @WskAcceptEvent
    AcceptVerdict accepted(WskAccept accept) {
        return accept.reject();
    }

    @WskInspectEvent
    WskInspectAction inspect() {
        return WskInspectAction.PEND;
    }

    @WskAbortEvent
    void aborted() {}
}

class Datagrams {
    @WskReceiveFromEvent
    ReceiveFromVerdict received(WskDatagramIndication datagrams) {
        return ReceiveFromVerdict.ACCEPTED;
    }
}

class Client {
    @WskClientEvent
    WskStatus event() {
        return WskStatus.SUCCESS;
    }
}
