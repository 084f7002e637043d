package golden.application.members;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskRunOn;

/** Deprecated, which is said where it is used. */
@Deprecated
@WskDispatchTable(runOn = WskRunOn.CLIENT_EXECUTOR)
public class Member {
    @WskDisconnectEvent
    public void disconnected() {}
}
