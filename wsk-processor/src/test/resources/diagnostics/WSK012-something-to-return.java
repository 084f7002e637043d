package cases;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskClientEvent;
import io.wsk.annotations.WskInspectEvent;

class Handler {
    @WskInspectEvent
    void inspect() {}
    //   ^ ERROR[WSK012]: a handler returns only what its event understands; found: inspect() returns void
    //     fix: @WskInspectEvent WskInspectAction inspect() { ... }
    //     @WskInspectEvent understands WskInspectAction

    @WskAbortEvent
    void aborted() {}
}

class Client {
    @WskClientEvent
    void event() {}
    //   ^ ERROR[WSK012]: a handler returns only what its event understands; found: event() returns void
    //     fix: @WskClientEvent WskStatus event() { ... }
    //     @WskClientEvent understands WskStatus
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
