package cases;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import java.io.IOException;

interface Receives {
    void received(WskDatagram datagram) throws IOException;
}

class Handler implements Receives {
    @Override
    @WskReceiveFromEvent
    public void received(WskDatagram datagram) {}
}
