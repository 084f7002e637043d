package cases;

import io.wsk.annotations.WskReceiveEvent;

abstract class Base {
    @WskReceiveEvent
    void received() {}
}

@SuppressWarnings({"rawtypes", "wsk:025"})
class Handler extends Base {}
