package golden.client_executor;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskRunOn;
import java.nio.ByteBuffer;

/** Its callbacks may block. */
@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
final class Handler {
    @WskReceiveEvent
    void received(ByteBuffer data) {}

    @WskDisconnectEvent
    void disconnected() {}
}
