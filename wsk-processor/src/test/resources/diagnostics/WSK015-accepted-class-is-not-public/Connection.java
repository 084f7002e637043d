package cases.connection;

import io.wsk.annotations.WskSendBacklogEvent;

public class Connection {
    protected static class Handler {
        @WskSendBacklogEvent
        void backlog() {}
    }
}
