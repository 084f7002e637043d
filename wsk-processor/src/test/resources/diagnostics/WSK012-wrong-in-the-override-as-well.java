package cases;

import io.wsk.annotations.WskReceiveFromEvent;

class Base {
    @WskReceiveFromEvent
    Object received() {
    //     ^ ERROR[WSK012]: a handler returns only what its event understands; found: received() returns Object
    //     fix: @WskReceiveFromEvent void received() { ... }
    //     @WskReceiveFromEvent understands void or ReceiveFromVerdict
        return null;
    }
}

class Handler extends Base {
    @Override
    Object received() {
        return this;
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
