package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import java.util.Optional;

class Connection {
    @WskSendBacklogEvent
    void backlog() {}
}

class Boxed {
    @WskAcceptEvent
    Optional<Connection> accepted() {
    //                   ^ ERROR[WSK012]: a handler returns only what its event understands; found: accepted() returns Optional<Connection>
    //     fix: @WskAcceptEvent AcceptVerdict accepted() { ... }
    //     @WskAcceptEvent understands AcceptVerdict or an object of a class with events of category CONNECTION
        return Optional.empty();
    }
}

class Several {
    @WskAcceptEvent
    Connection[] accepted() {
    //           ^ ERROR[WSK012]: a handler returns only what its event understands; found: accepted() returns Connection[]
    //     fix: @WskAcceptEvent AcceptVerdict accepted() { ... }
    //     @WskAcceptEvent understands AcceptVerdict or an object of a class with events of category CONNECTION
        return new Connection[0];
    }
}

class Generic<T extends Connection> {
    @WskAcceptEvent
    T accepted() {
        return null;
    }
}

class Handler {
    @WskAcceptEvent
    Object accepted() {
    //     ^ ERROR[WSK012]: a handler returns only what its event understands; found: accepted() returns Object
    //     fix: @WskAcceptEvent AcceptVerdict accepted() { ... }
    //     @WskAcceptEvent understands AcceptVerdict or an object of a class with events of category CONNECTION
        return new Connection();
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
