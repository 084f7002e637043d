package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

class Base {
    @WskReceiveFromEvent
    void received() {}
}

@WskDispatchTable(name = " ")
    //                   ^ ERROR[WSK031]: the name of a dispatch table is a simple class name; found: name = " "
    //     fix: name = "SpaceDispatch"
class Space extends Base {}

@WskDispatchTable(name = "Outer.Inner")
    //                   ^ ERROR[WSK031]: the name of a dispatch table is a simple class name; found: name = "Outer.Inner"
    //     fix: name = "Inner"
class Qualified extends Base {}

@WskDispatchTable(name = "class")
    //                   ^ ERROR[WSK031]: the name of a dispatch table is a simple class name; found: name = "class"
    //     fix: name = "KeywordDispatch"
class Keyword extends Base {}

@WskDispatchTable(name = "true")
    //                   ^ ERROR[WSK031]: the name of a dispatch table is a simple class name; found: name = "true"
    //     fix: name = "LiteralDispatch"
class Literal extends Base {}

@WskDispatchTable(name = "1st")
    //                   ^ ERROR[WSK031]: the name of a dispatch table is a simple class name; found: name = "1st"
    //     fix: name = "DigitDispatch"
class Digit extends Base {}

@WskDispatchTable(name = "Handler<T>")
    //                   ^ ERROR[WSK031]: the name of a dispatch table is a simple class name; found: name = "Handler<T>"
    //     fix: name = "GenericDispatch"
class Generic extends Base {}

@WskDispatchTable(name = Handler.NAME + "-table")
    //                                ^ ERROR[WSK031]: the name of a dispatch table is a simple class name; found: name = "my-table"
    //     fix: name = "HandlerDispatch"
class Handler extends Base {
    static final String NAME = "my";
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
