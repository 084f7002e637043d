package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.runtime.ReceiveFromVerdict;
import io.wsk.runtime.ReceiveVerdict;
import java.nio.ByteBuffer;
import java.util.Optional;

class Verdict {
    @WskReceiveEvent
    ReceiveFromVerdict received() {
    //                 ^ ERROR[WSK012]: a handler returns only what its event understands; found: received() returns ReceiveFromVerdict
    //     fix: @WskReceiveEvent ReceiveVerdict received() { ... }
    //     @WskReceiveEvent understands void, ReceiveVerdict, int or long
        return ReceiveFromVerdict.ACCEPTED;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

class Data {
    @WskReceiveEvent
    ByteBuffer received(ByteBuffer data) {
    //         ^ ERROR[WSK012]: a handler returns only what its event understands; found: received(ByteBuffer) returns ByteBuffer
    //     fix: @WskReceiveEvent void received(ByteBuffer data) { ... }
    //     @WskReceiveEvent understands void, ReceiveVerdict, int or long
        return data;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

class Fraction {
    @WskReceiveEvent
    double received() {
    //     ^ ERROR[WSK012]: a handler returns only what its event understands; found: received() returns double
    //     fix: @WskReceiveEvent void received() { ... }
    //     @WskReceiveEvent understands void, ReceiveVerdict, int or long
        return 0.5;
    }

    @WskDisconnectEvent
    void disconnected() {}
}

class Handler {
    @WskReceiveEvent
    Optional<ReceiveVerdict> received() {
    //                       ^ ERROR[WSK012]: a handler returns only what its event understands; found: received() returns Optional<ReceiveVerdict>
    //     fix: @WskReceiveEvent void received() { ... }
    //     @WskReceiveEvent understands void, ReceiveVerdict, int or long
        return Optional.empty();
    }

    @WskDisconnectEvent
    void disconnected() {}
}

/** Uses the table: it must be there in spite of the mistake. */
class User {
    static final int MASK = HandlerDispatch.EVENT_MASK;
    final HandlerDispatch table = HandlerDispatch.TABLE;
}
