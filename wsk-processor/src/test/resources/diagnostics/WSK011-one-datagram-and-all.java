package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramIndication;

class Handler {
    @WskReceiveFromEvent
    void received(WskDatagram datagram, WskDatagramIndication all) {}
    //                                                        ^ ERROR[WSK011]: a handler takes each argument of its event once; found: WskDatagram datagram and WskDatagramIndication all, which are the same argument
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagram) { ... }
}
