package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskDatagramSocket;
import java.net.SocketAddress;

@WskDispatchTable
// ERROR[WSK033]: a class with @WskDispatchTable handles an event; found: no event annotation in Handler or its supertypes
//     fix: annotate its handlers, as with @WskReceiveEvent, or remove @WskDispatchTable
class Handler {
    void received() {}
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;

    HandlerDispatch table(HandlerDispatch other) {
        return switch (MASK) {
            case HandlerDispatch.EVENT_MASK -> other;
            default -> HandlerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }

    WskDatagramSocket bind(WskClient client, SocketAddress local) {
        return client.bindDatagram(new Handler(), HandlerDispatch.TABLE, local);
    }
}
