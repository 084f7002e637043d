package golden.thirdparty;

import io.wsk.annotations.WskDisconnectEvent;

final class Handler {
    @UrgentEvent
    void urgent(long bytes) {}

    @WskDisconnectEvent
    void disconnected() {}
}
