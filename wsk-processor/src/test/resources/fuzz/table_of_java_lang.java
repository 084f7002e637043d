package table_of_java_lang;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

@WskDispatchTable(name = "Override")
class Handler {
    @WskReceiveFromEvent
    void received() {}
}

@WskDispatchTable(name = "Object")
class Other {
    @WskReceiveFromEvent
    void received() {}
}

@io.wsk.annotations.WskApplication(name = "SuppressWarnings", value = Handler.class)
class Application {}
