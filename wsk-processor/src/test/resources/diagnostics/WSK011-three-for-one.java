package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskStatus;

class Handler {
    @WskReceiveFromEvent
    void received(WskDatagramIndication datagrams, WskDatagram datagram, WskDatagram next) {}
    //                                                         ^ ERROR[WSK011]: a handler takes each argument of its event once; found: WskDatagramIndication datagrams and WskDatagram datagram, which are the same argument
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication datagrams) { ... }
    //                                                                               ^ ERROR[WSK011]: a handler takes each argument of its event once; found: WskDatagramIndication datagrams and WskDatagram next, which are the same argument
    //     fix: @WskReceiveFromEvent void received(WskDatagramIndication datagrams) { ... }

    @WskSocketDeadEvent
    static void dead(Handler self, WskStatus status, Handler other) {}
    //                                                       ^ ERROR[WSK011]: a handler takes each argument of its event once; found: Handler self and Handler other, which are the same argument
    //     fix: @WskSocketDeadEvent static void dead(Handler self, WskStatus status) { ... }
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
