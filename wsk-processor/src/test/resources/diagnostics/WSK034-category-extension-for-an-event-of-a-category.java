package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

@WskDispatchTable(category = WskCategory.EXTENSION)
    //                                  ^ ERROR[WSK034]: the table of an extension is not chosen by its category, but by its events; found: category = EXTENSION
    //     fix: remove category
class Handler {
    @WskReceiveFromEvent
    void received() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
