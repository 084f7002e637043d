package cases;

import io.wsk.annotations.WskReceiveEvent;

@SuppressWarnings("unused")
class Outer {
    @SuppressWarnings("wsk:25")
    static class Handler {
        @SuppressWarnings({"wsk:024", "WSK025", "unchecked"})
        @WskReceiveEvent
    //  ^ WARNING[WSK025]: @WskReceiveEvent without @WskDisconnectEvent is most likely a mistake; found: only @WskReceiveEvent
    //     fix: add @WskDisconnectEvent void disconnect(WskConnectionSocket socket, WskDisconnectKind kind) { ... }, or @SuppressWarnings("wsk:025")
        void received() {}

        @SuppressWarnings("wsk:025")
        void disconnected() {}
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = Outer_HandlerDispatch.EVENT_MASK;
    final Outer_HandlerDispatch table = Outer_HandlerDispatch.TABLE;
}
