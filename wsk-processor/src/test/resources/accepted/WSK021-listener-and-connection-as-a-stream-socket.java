package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;

@WskDispatchTable(category = WskCategory.STREAM)
class Server {
    @WskAcceptEvent
    Server accepted() {
        return new Server();
    }

    @WskReceiveEvent
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}

    @WskSendBacklogEvent
    void backlog() {}

    @WskSocketDeadEvent
    void dead() {}
}
