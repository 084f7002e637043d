package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskRunOn;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;

@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
class Connection {
    @WskSendBacklogEvent
    void backlog() {}
}

@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
class Datagrams {
    @WskReceiveFromEvent
    void received() {}
}

@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR, category = WskCategory.STREAM)
class Stream {
    @WskAcceptEvent
    Stream accepted() {
        return this;
    }
}

@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR, category = WskCategory.CONNECTION)
class Dead {
    @WskSocketDeadEvent
    void dead() {}
}

@WskDispatchTable(runOn = WskRunOn.LOOP)
class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}
