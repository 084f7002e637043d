package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskRunOn;
import io.wsk.annotations.WskSendBacklogEvent;

@WskDispatchTable(name = "Callbacks")
class First {
    @WskReceiveFromEvent
    void received() {}
}

@WskDispatchTable(name = "Callbacks", category = WskCategory.STREAM)
    //                   ^ ERROR[WSK032]: a dispatch table has a name of its own; found: Callbacks, which is also the table of cases.First
    //     fix: @WskDispatchTable(name = "SecondTable", category = WskCategory.STREAM)
class Second {
    @WskSendBacklogEvent
    void backlog() {}
}

@WskDispatchTable(name = "Callbacks", runOn = WskRunOn.CLIENT_EXECUTOR)
    //                   ^ ERROR[WSK032]: a dispatch table has a name of its own; found: Callbacks, which is also the table of cases.First
    //     fix: @WskDispatchTable(name = "ThirdTable", runOn = WskRunOn.CLIENT_EXECUTOR)
class Third {
    @WskSendBacklogEvent
    void backlog() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = Callbacks.EVENT_MASK;
    final Callbacks table = Callbacks.TABLE;
}
