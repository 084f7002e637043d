package cases;

import static cases.Outer_InnerDispatch.EVENT_MASK;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskDatagramSocket;
import io.wsk.runtime.WskListenSocket;
import java.net.SocketAddress;

class Outer {
    static class Inner {
        @WskReceiveFromEvent
        void received() {}
    }
}

class Outer_Inner {
// ERROR[WSK032]: a dispatch table has a name of its own; found: Outer_InnerDispatch, which is also the table of cases.Outer.Inner
//     fix: @WskDispatchTable(name = "Outer_InnerTable")
    @WskAcceptEvent
    AcceptVerdict accepted(WskAccept accept) {
        return accept.reject();
    }
}

/** Uses the table in every way that could be seen to fail. */
class User {
    static final int MASK = Outer_InnerDispatch.EVENT_MASK;
    static final int ENABLED = Outer_InnerDispatch.ENABLED_EVENT_MASK;
    final Outer_InnerDispatch table = Outer_InnerDispatch.TABLE;

    Outer_InnerDispatch table(Outer_InnerDispatch other) {
        return switch (MASK) {
            case Outer_InnerDispatch.EVENT_MASK -> other;
            default -> Outer_InnerDispatch.TABLE;
        };
    }

    int imported() {
        return EVENT_MASK;
    }

    WskDatagramSocket bind(WskClient client, SocketAddress local) {
        return client.bindDatagram(new Outer.Inner(), Outer_InnerDispatch.TABLE, local);
    }

    WskListenSocket listen(WskClient client, SocketAddress local) {
        return client.listen(new Outer_Inner(), Outer_InnerDispatch.TABLE, local);
    }
}
