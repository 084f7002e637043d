package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

class Base {
    @WskReceiveFromEvent
    void received() {}
}

@WskDispatchTable(name = "Record")
class One extends Base {}

@WskDispatchTable(name = "$yield")
class Two extends Base {}

@WskDispatchTable(name = "_var")
class Three extends Base {}

@WskDispatchTable(name = "module")
class Four extends Base {}

@WskDispatchTable(name = Five.NAME + "Table")
class Five extends Base {
    static final String NAME = "Five";
}
