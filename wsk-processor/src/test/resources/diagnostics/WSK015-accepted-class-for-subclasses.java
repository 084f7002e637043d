package cases;

import static cases.ListenerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import java.nio.ByteBuffer;

abstract class Connection<T> {
    @WskReceiveEvent
    void received(T data) {}

    @WskDisconnectEvent
    void disconnected() {}
}

class Listener {
    @WskAcceptEvent
    Connection<ByteBuffer> accepted() {
    //                     ^ ERROR[WSK015]: a returned handler object needs a dispatch table; found: Connection<ByteBuffer>, whose ConnectionDispatch does not exist
    //     fix: use a subclass of Connection that decides what its handlers take
        return new Connection<>() {};
    }
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = ListenerDispatch.EVENT_MASK;
    static final int ENABLED = ListenerDispatch.ENABLED_EVENT_MASK;
    final ListenerDispatch table = ListenerDispatch.TABLE;

    ListenerDispatch table(ListenerDispatch other) {
        return switch (MASK) {
            case ListenerDispatch.EVENT_MASK -> other;
            default -> ListenerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }
}
