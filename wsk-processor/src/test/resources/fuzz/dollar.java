package dollar;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

/** ecj does not find a class with such a name again. */
class Outer {
    static class A$B extends Missing {
        @WskDisconnectEvent
        void disconnected() {}
    }

    static class $ {
        @WskReceiveEvent
        void received(Missing missing) {}

        @WskDisconnectEvent
        void disconnected() {}
    }
}
