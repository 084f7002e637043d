package cases;

import io.wsk.annotations.*;
import io.wsk.runtime.*;

@WskDispatchTable(name = "WskDatagram")
    //                   ^ ERROR[WSK032]: a dispatch table has a name of its own; found: WskDatagram, which is also a class of package io.wsk.runtime, which it would hide in this package
    //     fix: @WskDispatchTable(name = "HandlerTable")
class Handler {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) {}
}

@WskDispatchTable(name = "WskEventFlags")
    //                   ^ ERROR[WSK032]: a dispatch table has a name of its own; found: WskEventFlags, which is also a class of package io.wsk.annotations, which it would hide in this package
    //     fix: @WskDispatchTable(name = "OtherTable")
class Other {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) {}
}
