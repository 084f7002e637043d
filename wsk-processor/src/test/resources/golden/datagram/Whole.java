package golden.datagram;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDatagramIndication;

final class Whole {
    @WskReceiveFromEvent
    ReceiveFromVerdict received(WskDatagramIndication datagrams) {
        return ReceiveFromVerdict.REFUSED;
    }
}
