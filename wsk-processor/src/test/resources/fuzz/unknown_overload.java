package unknown_overload;

import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import java.nio.ByteBuffer;

/** The compiler cannot tell which of the two is called with a buffer. */
class Handler {
    @WskReceiveEvent
    void event(ByteBuffer data) {}

    @WskSendBacklogEvent
    void event(Missing missing) {}
}
