package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSocketDeadEvent;

@WskDispatchTable(category = WskCategory.CONNECTION)
class Connection {
    @WskReceiveEvent
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}

    @WskSocketDeadEvent
    void dead() {}
}

/** Connection events only: it may still be a stream socket that never listens. */
@WskDispatchTable(category = WskCategory.STREAM)
class Stream extends Connection {}
