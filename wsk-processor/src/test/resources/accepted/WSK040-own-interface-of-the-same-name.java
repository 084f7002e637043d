package cases;

import io.wsk.annotations.WskSendBacklogEvent;

/** Is not the one that the table implements. */
interface WskConnectionDispatch {
    void sendBacklogEvent();
}

class Handler {
    @WskSendBacklogEvent
    void backlog() {}
}

class User {
    final io.wsk.runtime.dispatch.WskConnectionDispatch<Handler> table = HandlerDispatch.TABLE;
}
