package __package__;

import io.wsk.annotations.WskAbortEvent;
import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskAccept;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspectId;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskSocket;

final class Listener__n__ {
    private long requests;
    private long left = __n__;

    @WskInspectEvent
    WskInspectAction inspect(WskInspection inspection) {
        requests++;
        return requests > left ? WskInspectAction.ACCEPT : WskInspectAction.REJECT;
    }

    @WskAcceptEvent
    Connection__n__ accepted(WskAccept accept) {
        return new Connection__n__();
    }

    @WskAbortEvent
    void aborted(WskInspectId id) {
        left++;
    }

    @WskSocketDeadEvent
    void dead(WskSocket socket) {
        left = requests;
    }
}
