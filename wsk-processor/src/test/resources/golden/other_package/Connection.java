package golden.other.connection;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskSendBacklogEvent;

public final class Connection {
    private Connection() {}

    @WskDispatchTable(name = "Callbacks")
    public static final class Handler {
        @WskSendBacklogEvent
        void backlog() {}
    }
}
