package cases;

import io.wsk.annotations.WskReceiveFromEvent;

class Base {
    @WskReceiveFromEvent
    void first() {}
}

class Middle extends Base {
    @WskReceiveFromEvent
    void second() {}
    //   ^ ERROR[WSK020]: a class handles an event once; found: Base.first() and second() for @WskReceiveFromEvent
    //     fix: remove @WskReceiveFromEvent from second(); instead: @WskReceiveFromEvent void first() { ... second(); }
}

class Handler extends Middle {
// ERROR[WSK020]: a class handles an event once; found: Base.first(), Middle.second() and third() for @WskReceiveFromEvent
//     fix: remove @WskReceiveFromEvent from Middle.second() and third(); instead: @WskReceiveFromEvent void first() { ... second(); third(); }
    @WskReceiveFromEvent
    void third() {}
}

class Heir extends Handler {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
