package golden.masks;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;

public final class Handler {
    @WskReceiveEvent(enabled = WskEnabled.OFF)
    void received() {}

    @WskDisconnectEvent(enabled = WskEnabled.ON)
    void disconnected() {}

    @WskSendBacklogEvent(enabled = WskEnabled.STATIC)
    void backlog() {}
}
