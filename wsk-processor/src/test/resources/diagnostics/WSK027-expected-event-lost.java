package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;

class Base {
    @WskReceiveEvent
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}
}

class Handler extends Base {
    @Override
    @WskSendBacklogEvent
    void disconnected() {}
    //   ^ WARNING[WSK027]: an override that has an event annotation itself no longer handles the events of the method that it overrides; found: disconnected() handles @WskSendBacklogEvent and overrides Base.disconnected, which handles @WskDisconnectEvent
    //     fix: @WskDisconnectEvent @WskSendBacklogEvent void disconnected() { ... }, or another name, or @SuppressWarnings("wsk:027")
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
