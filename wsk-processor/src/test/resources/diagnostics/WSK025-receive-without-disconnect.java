package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskReceiveEvent;

class Handler {
    @WskReceiveEvent
 // ^ WARNING[WSK025]: @WskReceiveEvent without @WskDisconnectEvent is most likely a mistake; found: only @WskReceiveEvent
 //     fix: add @WskDisconnectEvent void disconnect(WskConnectionSocket socket, WskDisconnectKind kind) { ... }, or @SuppressWarnings("wsk:025")
    void received() {}
}

class Suppressed {
    @SuppressWarnings("wsk:025")
    @WskReceiveEvent
    void received() {}
}

@SuppressWarnings({"unused", "wsk:025"})
class SuppressedForTheClass {
    @WskReceiveEvent
    void received() {}
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
