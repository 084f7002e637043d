package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;
import io.wsk.annotations.WskSendBacklogEvent;

@WskEventCallback(categories = WskCategory.CONNECTION, method = "disconnectEvent", requires = WskSendBacklogEvent.class)
@interface Farewell {}

@WskEventCallback(categories = WskCategory.CONNECTION, method = "sendBacklogEvent", requires = Farewell.class)
@interface Backlog {}

class Handler {
    @Farewell
 // ^ ERROR[WSK024]: @Farewell comes together with @WskSendBacklogEvent; found: only @Farewell
 //     fix: add @WskSendBacklogEvent void sendBacklog(WskConnectionSocket socket, long idealBacklogSize) { ... }
    void farewell() {}
}

class Clash {
    @WskSendBacklogEvent
    void first() {}

    @Backlog
    void second() {}
    //   ^ ERROR[WSK020]: a class handles an event once; found: first() and second() for @Backlog
    //     fix: remove @Backlog from second(); instead: @WskSendBacklogEvent void first() { ... second(); }

    @Farewell
    void farewell() {}
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
