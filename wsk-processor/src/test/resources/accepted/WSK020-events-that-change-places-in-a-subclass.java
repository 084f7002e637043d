package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

class Base {
    @WskReceiveEvent
    void one() {}

    @WskDisconnectEvent
    void two() {}
}

class Handler extends Base {
    @Override
    @WskDisconnectEvent
    void one() {}

    @Override
    @WskReceiveEvent
    void two() {}
}
