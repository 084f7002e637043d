package golden.listener;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;
import io.wsk.runtime.WskStatus;

final class Handler {
    @WskInspectEvent
    WskInspectAction inspect(WskListenSocket socket, WskInspection inspection) {
        return WskInspectAction.ACCEPT;
    }

    @WskAbortEvent
    void aborted(WskInspectId id) {}

    @WskAcceptEvent
    AcceptVerdict accepted(WskAccept accept, WskListenSocket socket) {
        return accept.reject();
    }

    @WskSocketDeadEvent
    void dead(WskStatus reason) {}
}
