package accepted;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskRunOn;

@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
class Handler {
    @WskDisconnectEvent
    void disconnected() {}
}
