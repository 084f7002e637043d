package golden.results;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import java.nio.ByteBuffer;

final class BytesAsLong {
    @WskReceiveEvent
    long received(ByteBuffer data) {
        return data.remaining();
    }

    @WskDisconnectEvent
    void disconnected() {}
}
