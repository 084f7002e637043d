package cases.base;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.WskDatagramIndication;
import io.wsk.runtime.WskDatagramSocket;

public class Base {
    @WskReceiveFromEvent
    protected ReceiveFromVerdict received(WskDatagramIndication datagrams, WskDatagramSocket socket) {
        return ReceiveFromVerdict.ACCEPTED;
    }

    @WskSocketDeadEvent
    protected final void dead() {}
}
