package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;

@WskEventCallback(categories = WskCategory.DATAGRAM, method = "frobnicateEvent")
    //                                                        ^ ERROR[WSK041]: an event annotation names a callback of a dispatch interface; found: @FrobnicateEvent names frobnicateEvent, which WskDatagramDispatch does not have
    //     fix: method = "receiveFromEvent" or "socketDeadEvent"
@interface FrobnicateEvent {}

class Handler {
    @FrobnicateEvent
    void frobnicate() {}
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
