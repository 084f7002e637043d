package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskClientOptions;
import io.wsk.runtime.WskConnectionSocket;
import java.net.SocketAddress;

@WskApplication({Connection.class, Settings.class, int.class, String.class})
    //                                     ^ ERROR[WSK051]: an application consists of handler classes; found: Settings, which handles no event
    //     fix: annotate its handlers, as with @WskReceiveEvent, or @WskApplication({Connection.class, int.class, String.class})
    //                                                ^ ERROR[WSK051]: an application consists of handler classes; found: int, which is not a class
    //     fix: @WskApplication({Connection.class, Settings.class, String.class})
    //                                                              ^ ERROR[WSK051]: an application consists of handler classes; found: String, which handles no event
    //     fix: @WskApplication({Connection.class, Settings.class, int.class})
class App {}

@WskApplication(Settings.class)
    //                  ^ ERROR[WSK051]: an application consists of handler classes; found: Settings, which handles no event
    //     fix: annotate its handlers, as with @WskReceiveEvent, or @WskApplication({...Listener.class, ...Connection.class})
class Alone {}

class Settings {}

class Connection {
    @WskDisconnectEvent
    void disconnected() {}
}

/** Uses the client in every way that could be seen to fail. */
class User {
    static final int MASK = AppClient.STATIC_EVENT_MASK;
    final AppClient client = AppClient.open(WskClientOptions.defaults());

    WskConnectionSocket connect(SocketAddress remote) {
        return client.connect(new Connection(), remote);
    }

    WskConnectionSocket connectSettings(SocketAddress remote) {
        return client.connect(new Settings(), remote);
    }
}
