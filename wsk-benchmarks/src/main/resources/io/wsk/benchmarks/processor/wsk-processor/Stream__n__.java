package __package__;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDisconnectKind;

@WskDispatchTable(category = WskCategory.STREAM)
final class Stream__n__ {
    private long received = __n__;

    @WskAcceptEvent
    Connection__n__ accepted(WskAccept accept) {
        return new Connection__n__();
    }

    @WskReceiveEvent
    int received(byte[] data) {
        received += data.length;
        return data.length;
    }

    @WskDisconnectEvent
    void disconnected(WskConnectionSocket socket, WskDisconnectKind kind) {}

    @WskSendBacklogEvent
    void backlog(WskConnectionSocket socket, long idealSize) {}

    @WskSocketDeadEvent
    void dead() {}
}
