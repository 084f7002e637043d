package cases;

import io.wsk.annotations.WskDispatchTable;

/** Not the event annotation: it says nothing about itself. */
@interface WskReceiveEvent {}

@WskDispatchTable
// ERROR[WSK033]: a class with @WskDispatchTable handles an event; found: no event annotation in Handler or its supertypes
//     fix: annotate its handlers, as with @WskReceiveEvent, or remove @WskDispatchTable
class Handler {
    @WskReceiveEvent
    void received() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
