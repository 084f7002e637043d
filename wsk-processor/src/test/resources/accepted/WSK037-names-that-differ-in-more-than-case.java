package cases;

import io.wsk.annotations.WskReceiveFromEvent;

class Handler {
    @WskReceiveFromEvent
    void received() {}

    /** Handler_InnerDispatch. */
    static class Inner {
        @WskReceiveFromEvent
        void received() {}
    }
}

class Handlers {
    @WskReceiveFromEvent
    void received() {}
}
