package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskSendBacklogEvent;

class Connection {
    @WskSendBacklogEvent
    void backlog() {}
}

class Better extends Connection {}

class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

class BetterListener extends Listener {
    @Override
    Better accepted() {
        return new Better();
    }
}

class User {
    static final int MASK = BetterListenerDispatch.ACCEPTED_EVENT_MASK;
}
