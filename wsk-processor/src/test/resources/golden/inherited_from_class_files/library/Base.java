package golden.library;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskEnabled;
import io.wsk.annotations.WskInspectEvent;
import io.wsk.annotations.WskSocketDeadEvent;
import io.wsk.runtime.WskInspectAction;
import io.wsk.runtime.WskInspection;
import io.wsk.runtime.WskListenSocket;

/** Decides nothing: each method has an override with a bridge, in one subclass or another. */
public abstract class Base<H, S> {
    @WskAcceptEvent(enabled = WskEnabled.OFF)
    public H accepted(S socket) {
        return null;
    }

    @WskInspectEvent
    protected WskInspectAction inspect(WskInspection inspection) {
        return WskInspectAction.REJECT;
    }

    @WskSocketDeadEvent
    public static void dead(Base<?, ?> self) {}

    /** A subclass of the library, which decides one half. */
    public abstract static class Middle<H> extends Base<H, WskListenSocket> implements Aborts {
        @Override
        public H accepted(WskListenSocket socket) {
            return super.accepted(socket);
        }
    }
}
