package golden.client;

import io.wsk.annotations.WskClientEvent;
import io.wsk.runtime.WskStatus;
import java.nio.ByteBuffer;

final class Handler {
    @WskClientEvent
    WskStatus event(ByteBuffer information, int type) {
        return WskStatus.NOT_IMPLEMENTED;
    }
}
