package golden.application;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.runtime.WskConnectionSocket;
import io.wsk.runtime.WskDatagram;

/** An application of every category, with static callbacks. */
@WskApplication({Echo.Listener.class, Echo.Datagrams.class, Echo.Connection.class, Echo.Either.class})
class Echo {
    static class Listener {
        @WskAcceptEvent
        Connection accepted() {
            return new Connection();
        }
    }

    public static class Connection {
        @WskReceiveEvent(enabled = WskEnabled.STATIC)
        void received(WskConnectionSocket socket) {}

        @WskDisconnectEvent
        void disconnected() {}
    }

    static class Datagrams {
        @WskReceiveFromEvent(enabled = WskEnabled.STATIC)
        void received(WskDatagram datagram) {}
    }

    @WskDispatchTable(category = WskCategory.STREAM)
    static class Either {
        @WskDisconnectEvent
        void disconnected() {}
    }
}
