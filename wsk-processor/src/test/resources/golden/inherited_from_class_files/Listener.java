package golden.application;

import golden.library.Base;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;

/** Decides the other half; makes callable what was protected. Abort it has from an interface that it cannot even name. */
final class Listener extends Base.Middle<Listener.Connection> {
    @Override
    public Better accepted(WskListenSocket socket) {
        return new Better();
    }

    @Override
    protected WskInspectAction inspect(WskInspection inspection) {
        return WskInspectAction.PEND;
    }

    static class Connection {
        @WskSendBacklogEvent
        void backlog() {}
    }

    static final class Better extends Connection {}
}
