package cases;

import cases.lib.Idle;
import io.wsk.runtime.WskConnectionSocket;

class Handler {
    @Idle.IdleEvent
    void idle(WskConnectionSocket socket) {}
}

class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
