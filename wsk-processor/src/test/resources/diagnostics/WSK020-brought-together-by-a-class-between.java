package cases;

import io.wsk.annotations.WskReceiveFromEvent;

interface First {
    @WskReceiveFromEvent
    default void first() {}
}

interface Second {
    @WskReceiveFromEvent
    default void second() {}
}

class Between implements First, Second {}
// ERROR[WSK020]: a class handles an event once; found: Second.second() and First.first() for @WskReceiveFromEvent
//     fix: remove @WskReceiveFromEvent from First.first(); instead: @WskReceiveFromEvent public void second() { ... first(); }

class Handler extends Between {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
