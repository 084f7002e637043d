package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskSendBacklogEvent;

class Handler<T> {
    @WskSendBacklogEvent
    void backlog(T bytes) {}
    //             ^ ERROR[WSK010]: a handler takes only what its event offers; found: T bytes
    //     fix: @WskSendBacklogEvent void backlog(long bytes) { ... }
    //     @WskSendBacklogEvent offers, in any order: WskConnectionSocket; long
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;

    HandlerDispatch table(HandlerDispatch other) {
        return switch (MASK) {
            case HandlerDispatch.EVENT_MASK -> other;
            default -> HandlerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }
}
