package cases;

import io.wsk.annotations.WskAcceptEvent;

interface Connection {}

class AcceptsInterface {
    @WskAcceptEvent
    Connection accepted() {
    //         ^ ERROR[WSK014]: a returned handler object belongs to a class with events of category CONNECTION; found: Connection, which has none
    //     fix: annotate the handlers in Connection with @WskReceiveEvent, @WskDisconnectEvent or @WskSendBacklogEvent, or return AcceptVerdict
        return null;
    }
}

record Numbered(int number) {}

class AcceptsRecord {
    @WskAcceptEvent
    Numbered accepted() {
    //       ^ ERROR[WSK014]: a returned handler object belongs to a class with events of category CONNECTION; found: Numbered, which has none
    //     fix: annotate the handlers in Numbered with @WskReceiveEvent, @WskDisconnectEvent or @WskSendBacklogEvent, or return AcceptVerdict
        return new Numbered(1);
    }
}

enum Constant {
    ONE
}

class AcceptsEnum {
    @WskAcceptEvent
    Constant accepted() {
    //       ^ ERROR[WSK014]: a returned handler object belongs to a class with events of category CONNECTION; found: Constant, which has none
    //     fix: annotate the handlers in Constant with @WskReceiveEvent, @WskDisconnectEvent or @WskSendBacklogEvent, or return AcceptVerdict
        return Constant.ONE;
    }
}

/** Its own class, which has accept events only. */
class Handler {
    @WskAcceptEvent
    Handler accepted() {
    //      ^ ERROR[WSK014]: a returned handler object belongs to a class with events of category CONNECTION; found: Handler, which has those of LISTEN
    //     fix: return an object of another class, which handles @WskReceiveEvent, @WskDisconnectEvent or @WskSendBacklogEvent, or return AcceptVerdict
        return this;
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
