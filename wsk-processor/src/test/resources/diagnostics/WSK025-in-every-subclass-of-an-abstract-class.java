package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

abstract class Base<T> {
    @WskReceiveEvent
    void received(T data) {}
}

class Handler extends Base<byte[]> {}
// WARNING[WSK025]: Base.received(T): @WskReceiveEvent without @WskDisconnectEvent is most likely a mistake; found: only @WskReceiveEvent
//     fix: add @WskDisconnectEvent void disconnect(WskConnectionSocket socket, WskDisconnectKind kind) { ... }, or @SuppressWarnings("wsk:025")

abstract class Middle extends Base<byte[]> {}

class Second extends Middle {}
// WARNING[WSK025]: Base.received(T): @WskReceiveEvent without @WskDisconnectEvent is most likely a mistake; found: only @WskReceiveEvent
//     fix: add @WskDisconnectEvent void disconnect(WskConnectionSocket socket, WskDisconnectKind kind) { ... }, or @SuppressWarnings("wsk:025")

class Heir extends Second {}

class Complete extends Middle {
    @WskDisconnectEvent
    void disconnected() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
