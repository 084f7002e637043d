package golden.results;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

final class BytesAsInt {
    @WskReceiveEvent
    int received(byte[] data) {
        return data.length;
    }

    @WskDisconnectEvent
    void disconnected() {}
}
