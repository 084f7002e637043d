package cases;

import io.wsk.annotations.WskAcceptEvent;

interface Accepts<H> {
    @WskAcceptEvent
    default H accepted() {
        return make();
    }

    H make();
}

class Plain {}

class Handler implements Accepts<Plain> {
// ERROR[WSK014]: Accepts.accepted(): a returned handler object belongs to a class with events of category CONNECTION; found: Plain, which has none
//     fix: annotate the handlers in Plain with @WskReceiveEvent, @WskDisconnectEvent or @WskSendBacklogEvent, or return AcceptVerdict
    @Override
    public Plain make() {
        return new Plain();
    }
}

class Second implements Accepts<String> {
// ERROR[WSK012]: Accepts.accepted(): a handler returns only what its event understands; found: accepted() returns String
//     fix: implements Accepts<AcceptVerdict>
//     @WskAcceptEvent understands AcceptVerdict or an object of a class with events of category CONNECTION
    @Override
    public String make() {
        return "";
    }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
