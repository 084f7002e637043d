package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.runtime.WskClient;
import io.wsk.runtime.WskListenSocket;
import java.net.SocketAddress;

class Listener {
    @WskAcceptEvent
    Connection accepted() {
        return new Connection();
    }
}

class User {
    static final int MASK = ListenerDispatch.ACCEPTED_EVENT_MASK;

    WskListenSocket listen(WskClient client, SocketAddress local) {
        return client.listen(new Listener(), ListenerDispatch.TABLE, local);
    }
}
