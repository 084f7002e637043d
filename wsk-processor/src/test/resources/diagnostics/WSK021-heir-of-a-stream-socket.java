package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;

@WskDispatchTable(category = WskCategory.STREAM)
class Base {
    @WskAcceptEvent
    Base accepted() {
        return this;
    }

    @WskSendBacklogEvent
    void backlog() {}
}

class Handler extends Base {}
// ERROR[WSK021]: Base.backlog(): a class handles the events of one category, or of one extension; found: LISTEN with @WskAcceptEvent; CONNECTION with @WskSendBacklogEvent
//     fix: @WskDispatchTable(category = WskCategory.STREAM), which is not inherited

class Heir extends Handler {}

@WskDispatchTable(name = "Callbacks")
class Other extends Base {
// ERROR[WSK021]: Base.backlog(): a class handles the events of one category, or of one extension; found: LISTEN with @WskAcceptEvent, @WskSocketDeadEvent; CONNECTION with @WskSendBacklogEvent
//     fix: @WskDispatchTable(name = "Callbacks", category = WskCategory.STREAM), which is not inherited
    @WskSocketDeadEvent
    void dead() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
