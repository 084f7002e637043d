package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagramSocket;

class Handler {
    @WskReceiveEvent
    ReceiveVerdict received(byte[] data) {
    //             ^ WARNING[WSK018]: a handler that can return RETAINED takes what it needs for that; found: received(byte[]) returns ReceiveVerdict, without WskDataIndication
    //     fix: take WskDataIndication, or return void, int or long, or @SuppressWarnings("wsk:018")
        return data.length > 1 ? ReceiveVerdict.ACCEPTED : ReceiveVerdict.REFUSED;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

class Datagrams {
    @WskReceiveFromEvent
    ReceiveFromVerdict received(WskDatagramSocket socket) {
    //                 ^ WARNING[WSK018]: a handler that can return RETAINED takes what it needs for that; found: received(WskDatagramSocket) returns ReceiveFromVerdict, without WskDatagramIndication
    //     fix: take WskDatagramIndication, or return void, or @SuppressWarnings("wsk:018")
        return ReceiveFromVerdict.REFUSED;
    }
}

@SuppressWarnings("wsk:018")
class Suppressed {
    @WskReceiveFromEvent
    ReceiveFromVerdict received(WskDatagramSocket socket) {
        return ReceiveFromVerdict.REFUSED;
    }
}

class Taking {
    @WskReceiveEvent
    ReceiveVerdict received(WskDataIndication data) {
        return ReceiveVerdict.REFUSED;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
