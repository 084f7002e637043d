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
    //     fix: annotate one of them and call the rest from it
}

class Handler extends Middle {
// ERROR[WSK020]: a class handles an event once; found: Base.first() and Middle.second() and third() for @WskReceiveFromEvent
//     fix: annotate one of them and call the rest from it
    @WskReceiveFromEvent
    void third() {}
}

class Heir extends Handler {}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
