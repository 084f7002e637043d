package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDataIndication;
import io.wsk.runtime.WskDatagramIndication;
import java.nio.ByteBuffer;

/** Who takes the indication may return RETAINED, and who does not has a number to refuse with. */
class Retaining {
    @WskReceiveEvent
    ReceiveVerdict received(WskDataIndication data, WskConnectionSocket socket) {
        socket.release(data.retain());
        return ReceiveVerdict.RETAINED;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

class Counting {
    @WskReceiveEvent
    int received(ByteBuffer data) {
        return data.remaining() < 4 ? 0 : 4;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

class Datagrams {
    @WskReceiveFromEvent
    ReceiveFromVerdict received(WskDatagramIndication datagrams) {
        return datagrams.count() > 1 ? ReceiveFromVerdict.REFUSED : ReceiveFromVerdict.ACCEPTED;
    }
}
