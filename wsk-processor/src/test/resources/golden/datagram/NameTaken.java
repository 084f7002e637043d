package golden.datagram;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;

final class NameTaken {
    @WskReceiveFromEvent
    void received(WskDatagram datagrams) {}
}
