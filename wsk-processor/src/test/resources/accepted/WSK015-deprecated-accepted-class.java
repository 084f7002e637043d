package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskSendBacklogEvent;

class Outer {
    /** @deprecated superseded */
    @Deprecated(forRemoval = true)
    static class Connection {
        @WskSendBacklogEvent
        void backlog() {}
    }

    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}
