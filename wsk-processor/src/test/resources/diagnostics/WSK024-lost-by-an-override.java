package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskInspectAction;

class Base {
    @WskInspectEvent
    WskInspectAction inspect() {
        return WskInspectAction.PEND;
    }

    @WskAbortEvent
    void aborted() {}
}

class Handler extends Base {
// ERROR[WSK024]: Base.inspect(): @WskInspectEvent comes together with @WskAbortEvent; found: only @WskInspectEvent
//     fix: add @WskAbortEvent void abort(WskListenSocket socket, WskInspectId inspectId) { ... }
    @Override
    @WskSocketDeadEvent
    void aborted() {}
    //   ^ WARNING[WSK027]: an override that has an event annotation itself no longer handles the events of the method that it overrides; found: aborted() handles @WskSocketDeadEvent and overrides Base.aborted, which handles @WskAbortEvent
    //     fix: @WskAbortEvent @WskSocketDeadEvent void aborted() { ... }, or another name, or @SuppressWarnings("wsk:027")
}

class Heir extends Handler {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
