package cases;

import cases.base.Base;
import io.wsk.annotations.WskDispatchTable;

@WskDispatchTable
class Handler extends Base {}
// ERROR[WSK004]: Base.received(WskDatagram): the dispatch table must be able to call a handler; found: received(WskDatagram) of package cases.base cannot be called from package cases
//     fix: make it public

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
