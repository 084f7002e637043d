package cases;

import io.wsk.annotations.WskReceiveEvent;

abstract class Base {
    @SuppressWarnings("wsk:025")
    @WskReceiveEvent
    void received() {}
}

class Handler extends Base {}
