package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

/** Its fields and its other methods may mention tables, its own and those of others. */
class Handler {
    private final OtherDispatch others = OtherDispatch.TABLE;

    @WskReceiveFromEvent
    void received(WskDatagram datagram) {
        received(HandlerDispatch.TABLE, others);
    }

    OtherDispatch received(HandlerDispatch own, OtherDispatch other) {
        return own.eventMask() == OtherDispatch.EVENT_MASK ? other : others;
    }
}

class Other {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) {}
}
