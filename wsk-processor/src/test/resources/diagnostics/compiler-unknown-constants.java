package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskRunOn;
import io.wsk.annotations.WskSocketDeadEvent;

@WskDispatchTable(category = WskCategory.STREM)
    //                                  ^ ERROR[compiler]: cannot find symbol
class Either {
    @WskAcceptEvent
    Either accepted() {
        return new Either();
    }

    @WskDisconnectEvent
    void disconnected() {}
}

@WskDispatchTable(category = WskCategory.CONECTION)
    //                                  ^ ERROR[compiler]: cannot find symbol
class Dead {
    @WskSocketDeadEvent
    void dead() {}
}

@WskDispatchTable(runOn = WskRunOn.EXECUTOR)
    //                            ^ ERROR[compiler]: cannot find symbol
class Locked {
    @WskDisconnectEvent
    synchronized void disconnected() {}
}

class First {
    @WskReceiveEvent(enabled = WskEnabled.STATIK)
    //                                   ^ ERROR[compiler]: cannot find symbol
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}
}

class Second {
    @WskReceiveEvent(enabled = WskEnabled.STATIC)
    void received() {}

    @WskDisconnectEvent
    void disconnected() {}
}

@WskApplication({First.class, Second.class})
class App {}
