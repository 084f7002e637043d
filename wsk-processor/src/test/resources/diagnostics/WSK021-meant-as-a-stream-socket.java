package cases;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.runtime.WskClient;
import java.net.StandardProtocolFamily;

class Either {
    @WskAcceptEvent
    Either accepted() {
        return new Either();
    }

    @WskDisconnectEvent
 // ^ ERROR[WSK021]: a class handles the events of one category, or of one extension; found: LISTEN with @WskAcceptEvent; CONNECTION with @WskDisconnectEvent
 //     fix: split it:
 //     class EitherListener { @WskAcceptEvent EitherConnection accepted() { ... } }
 //     class EitherConnection { @WskDisconnectEvent void disconnected() { ... } }
 //     or, for a socket that takes either role: @WskDispatchTable(category = WskCategory.STREAM)
    void disconnected() {}
}

class User {
    void use(WskClient client) {
        client.streamSocket(StandardProtocolFamily.INET, new Either(), EitherDispatch.TABLE).close();
    }
}
