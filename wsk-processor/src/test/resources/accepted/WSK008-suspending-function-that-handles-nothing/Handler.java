package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskConnectionSocket;
import kotlin.Unit;
import kotlin.coroutines.Continuation;

/** The handler starts what suspends, and returns. */
class Handler {
    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket) {
        farewell(socket, new Continuation<>() {});
    }

    Object farewell(WskConnectionSocket socket, Continuation<? super Unit> completion) {
        return completion;
    }
}
