package cases;

import static cases.HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskDatagram;
import java.io.IOException;

class Handler {
    @WskReceiveFromEvent
    void received(WskDatagram datagram) throws IOException, InterruptedException, IllegalStateException {
    //   ^ ERROR[WSK005]: a handler throws no checked exception, because its caller could not handle one; found: received(WskDatagram) throws IOException and InterruptedException
    //     fix: @WskReceiveFromEvent void received(WskDatagram datagram) { try { ... } catch (IOException | InterruptedException e) { ... } }
        throw new IOException();
    }
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    static final int ENABLED = HandlerDispatch.ENABLED_EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;

    HandlerDispatch table(HandlerDispatch other) {
        return switch (MASK) {
            case HandlerDispatch.EVENT_MASK -> other;
            default -> HandlerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }
}
