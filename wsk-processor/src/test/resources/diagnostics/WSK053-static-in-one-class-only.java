package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import java.net.SocketAddress;

@WskApplication({Quiet.class, Connection.class, Loud.class, Datagrams.class})
    //                ^ ERROR[WSK053]: a callback is STATIC in every class of an application that handles it, or in none, because the static event mask belongs to the client; found: @WskDisconnectEvent is OFF in Quiet, STATIC in Connection, ON in Loud
    //     fix: @WskDisconnectEvent(enabled = WskEnabled.STATIC) in Quiet and Loud, or @WskDisconnectEvent(enabled = WskEnabled.ON) in Connection
    //                                  ^ ERROR[WSK053]: a callback is STATIC in every class of an application that handles it, or in none, because the static event mask belongs to the client; found: @WskSendBacklogEvent is ON in Connection, STATIC in Loud
    //     fix: @WskSendBacklogEvent(enabled = WskEnabled.STATIC) in Connection, or @WskSendBacklogEvent(enabled = WskEnabled.ON) in Loud
class App {}

class Quiet {
    @WskDisconnectEvent(enabled = WskEnabled.OFF)
    void disconnected() {}
}

class Connection {
    @WskDisconnectEvent(enabled = WskEnabled.STATIC)
    void disconnected() {}

    @WskSendBacklogEvent
    void backlog() {}
}

class Loud {
    @WskDisconnectEvent
    void disconnected() {}

    @WskSendBacklogEvent(enabled = WskEnabled.STATIC)
    void backlog() {}
}

/** Static alone of its category is fine. */
class Datagrams {
    @WskReceiveFromEvent(enabled = WskEnabled.STATIC)
    void received() {}
}

/** Uses the client in every way that could be seen to fail. */
class User {
    static final int MASK = AppClient.STATIC_EVENT_MASK;
    final AppClient client = AppClient.open(WskClientOptions.defaults());

    WskConnectionSocket connect(SocketAddress remote) {
        return client.connect(new Connection(), remote);
    }
}
