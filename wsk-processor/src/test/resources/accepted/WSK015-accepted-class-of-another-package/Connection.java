package cases.connection;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskSendBacklogEvent;

public interface Connection {
    @WskDispatchTable(name = "Callbacks")
    record Handler<T>(T id) {
        @WskSendBacklogEvent
        void backlog() {}
    }
}
