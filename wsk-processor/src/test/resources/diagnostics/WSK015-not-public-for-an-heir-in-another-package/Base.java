package cases.base;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskSendBacklogEvent;

public class Base {
    @WskAcceptEvent
    public Connection accepted() {
        return new Connection();
    }
}

class Connection {
    @WskSendBacklogEvent
    void backlog() {}
}
