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
    //     fix: annotate one of them and call the rest from it
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
