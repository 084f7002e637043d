package cases;

import io.wsk.annotations.WskReceiveFromEvent;

class Handler {
    @WskReceiveFromEvent
    void received() {}

    static final HandlerDispatch TABLE = HandlerDispatch.TABLE;
}
