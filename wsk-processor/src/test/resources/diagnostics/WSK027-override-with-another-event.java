package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;

class Base {
    @WskReceiveEvent
    void first() {}

    @WskDisconnectEvent
    void second() {}
}

class Handler extends Base {
    @WskSendBacklogEvent
    @Override
    void second() {}
    //   ^ WARNING[WSK027]: an override that has an event annotation itself no longer handles the events of the method that it overrides; found: second() handles @WskSendBacklogEvent and overrides Base.second, which handles @WskDisconnectEvent
    //     fix: @WskDisconnectEvent @WskSendBacklogEvent void second() { ... }, or another name, or @SuppressWarnings("wsk:027")
}

/** The event is not lost. */
class Swapped extends Base {
    @WskDisconnectEvent
    @Override
    void first() {}

    @WskReceiveEvent
    @Override
    void second() {}
}

class Added extends Base {
    @WskDisconnectEvent
    @WskSendBacklogEvent
    @Override
    void second() {}
}

class Meant extends Base {
    @SuppressWarnings({"wsk:027", "wsk:025"})
    @WskSendBacklogEvent
    @Override
    void second() {}
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
