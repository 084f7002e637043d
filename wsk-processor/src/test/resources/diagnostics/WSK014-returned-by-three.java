package cases;

import io.wsk.annotations.WskAcceptEvent;

/** Has lost its annotations, which is one mistake. */
class Connection {
    void disconnected() {}
}

class First {
    @WskAcceptEvent
    Connection accepted() {
    //         ^ ERROR[WSK014]: a returned handler object belongs to a class with events of category CONNECTION; found: Connection, which has none
    //     fix: annotate the handlers in Connection with @WskReceiveEvent, @WskDisconnectEvent or @WskSendBacklogEvent, or return AcceptVerdict
        return new Connection();
    }
}

class Second {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

class Third {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

class User {
    final FirstDispatch first = FirstDispatch.TABLE;
    final ThirdDispatch third = ThirdDispatch.TABLE;
}
