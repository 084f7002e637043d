package golden.deprecated;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

final class OldMethods {
    /** @deprecated superseded */
    @Deprecated
    @WskReceiveEvent
    void received() {}

    /** @deprecated superseded */
    @Deprecated(forRemoval = true)
    @WskDisconnectEvent
    void disconnected() {}
}
