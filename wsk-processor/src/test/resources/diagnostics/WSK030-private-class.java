package cases;

import static cases.Outer_HandlerDispatch.EVENT_MASK;

import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskDatagramSocket;
import java.net.SocketAddress;

class Outer {
    private static class Handler {
    //             ^ ERROR[WSK030]: the dispatch table must be able to name its handler class; found: Outer.Handler is private
    //     fix: remove private from Outer.Handler
        @WskReceiveFromEvent
        void received() {}
    }

    private static class Hidden {
        static class Handler {
    //         ^ ERROR[WSK030]: the dispatch table must be able to name its handler class; found: Outer.Hidden is private
    //     fix: remove private from Outer.Hidden
            @WskReceiveFromEvent
            void received() {}
        }
    }

    /** Inherits only, and nobody asks for its table. */
    private static class Heir extends cases.Visible {}

    WskDatagramSocket bind(WskClient client, SocketAddress local) {
        new Heir();
        new Hidden.Handler();
        return client.bindDatagram(new Handler(), Outer_HandlerDispatch.TABLE, local);
    }
}

class Visible {
    @WskReceiveFromEvent
    void received() {}
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = Outer_HandlerDispatch.EVENT_MASK;
    static final int ENABLED = Outer_HandlerDispatch.ENABLED_EVENT_MASK;
    final Outer_HandlerDispatch table = Outer_HandlerDispatch.TABLE;

    Outer_HandlerDispatch table(Outer_HandlerDispatch other) {
        return switch (MASK) {
            case Outer_HandlerDispatch.EVENT_MASK -> other;
            default -> Outer_HandlerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }
}
