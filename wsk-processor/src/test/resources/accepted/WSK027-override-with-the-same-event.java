package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;

class Base {
    @WskReceiveEvent
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}
}

/** The same event, one more, and none: nothing is lost. */
class Same extends Base {
    @WskReceiveEvent(enabled = WskEnabled.OFF)
    @Override
    void received() {}
}

class More extends Base {
    @WskDisconnectEvent
    @WskSendBacklogEvent
    @Override
    void disconnected() {}
}

class None extends Base {
    @Override
    void disconnected() {}
}
