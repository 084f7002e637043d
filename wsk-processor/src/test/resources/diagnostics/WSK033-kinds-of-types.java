package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

@WskDispatchTable
// ERROR[WSK033]: a class with @WskDispatchTable handles an event; found: no event annotation in Face or its supertypes
//     fix: annotate its handlers, as with @WskReceiveEvent, or remove @WskDispatchTable
interface Face {}

@WskDispatchTable
// ERROR[WSK033]: a class with @WskDispatchTable handles an event; found: no event annotation in Constant or its supertypes
//     fix: annotate its handlers, as with @WskReceiveEvent, or remove @WskDispatchTable
enum Constant {
    ONE
}

@WskDispatchTable
// ERROR[WSK033]: a class with @WskDispatchTable handles an event; found: no event annotation in Marker or its supertypes
//     fix: annotate its handlers, as with @WskReceiveEvent, or remove @WskDispatchTable
@interface Marker {}

class Base {
    @WskReceiveFromEvent
    static void received() {}
}

/** What it hides is not inherited. */
@WskDispatchTable(category = WskCategory.DATAGRAM)
// ERROR[WSK033]: a class with @WskDispatchTable handles an event; found: no event annotation in Handler or its supertypes
//     fix: annotate its handlers, as with @WskReceiveEvent, or remove @WskDispatchTable
class Handler extends Base {
    static void received() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
