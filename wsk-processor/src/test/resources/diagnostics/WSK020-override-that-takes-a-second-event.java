package cases;

import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;

class Base {
    @WskSendBacklogEvent
    void backlog() {}

    @WskSocketDeadEvent
    void dead() {}
}

class Handler extends Base {
    @Override
    @WskSendBacklogEvent
    void dead() {}
    //   ^ ERROR[WSK020]: a class handles an event once; found: Base.backlog() and dead() for @WskSendBacklogEvent
    //     fix: remove @WskSendBacklogEvent from dead(); instead: @WskSendBacklogEvent void backlog() { ... dead(); }
    //   ^ WARNING[WSK027]: an override that has an event annotation itself no longer handles the events of the method that it overrides; found: dead() handles @WskSendBacklogEvent and overrides Base.dead, which handles @WskSocketDeadEvent
    //     fix: @WskSocketDeadEvent @WskSendBacklogEvent void dead() { ... }, or another name, or @SuppressWarnings("wsk:027")
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
