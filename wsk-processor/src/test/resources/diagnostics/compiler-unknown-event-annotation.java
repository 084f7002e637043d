package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskInspectAction;

class Handler {
    @WskReceiveEvent
    void received() {}

    @WskDisconectEvent
  // ^ ERROR[compiler]: cannot find symbol
    void disconnected() {}
}

class Listener {
    @WskInspectEvent
    WskInspectAction inspect() {
        return WskInspectAction.PEND;
    }

    @WskAbrtEvent
  // ^ ERROR[compiler]: cannot find symbol
    void aborted() {}
}

@WskDispatchTable
class OnlyOne {
    @WskRecieveEvent
  // ^ ERROR[compiler]: cannot find symbol
    void received() {}
}

class Undecided {
    @WskSocketDeadEvent
    void dead() {}

    @WskRecieveEvent
  // ^ ERROR[compiler]: cannot find symbol
    void received() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
