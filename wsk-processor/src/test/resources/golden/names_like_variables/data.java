package golden.variables;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

/** Has the name of a parameter of the callback. */
final class data {
    @WskReceiveEvent
    static void received(byte[] bytes) {}

    @WskDisconnectEvent
    static void disconnected() {}

    static final class nested {
        @WskReceiveEvent
        static void received(byte[] bytes) {}

        @WskDisconnectEvent
        static void disconnected() {}
    }
}
