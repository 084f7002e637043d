package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDatagram;
import io.wsk.runtime.WskDatagramIndication;

class Whole {
    @WskReceiveFromEvent
    ReceiveFromVerdict received(WskDatagramIndication datagrams) {
        for (WskDatagram datagram : datagrams) {
            received(datagram);
        }
        return ReceiveFromVerdict.ACCEPTED;
    }

    boolean received(WskDatagram datagram) {
        return datagram != null;
    }
}

class OneByOne {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) {}
}
