package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import java.nio.ByteBuffer;

abstract class Base<T> {
    @WskReceiveEvent
    void received(T first, ByteBuffer second) {}

    @WskDisconnectEvent
    void disconnected() {}
}

class Handler extends Base<byte[]> {}
// ERROR[WSK011]: Base.received(T, ByteBuffer): a handler takes each argument of its event once; found: byte[] first and ByteBuffer second, which are the same argument
//     fix: @WskReceiveEvent void received(byte[] first) { ... }

class Heir extends Handler {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
