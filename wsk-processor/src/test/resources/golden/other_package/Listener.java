package golden.other.listener;

import golden.other.connection.Connection;
import io.wsk.annotations.WskAcceptEvent;

public final class Listener {
    @WskAcceptEvent
    Connection.Handler accepted() {
        return new Connection.Handler();
    }
}
