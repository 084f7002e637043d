package golden.genericbase;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.WskConnectionSocket;

/** Has no table: what it receives only its subclasses know. */
abstract class Base<T> {
    @WskReceiveEvent
    void received(WskConnectionSocket socket, T data) {}

    @WskDisconnectEvent
    void disconnected() {}
}
