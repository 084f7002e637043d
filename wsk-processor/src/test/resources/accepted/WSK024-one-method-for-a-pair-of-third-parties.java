package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskEventCallback;

@WskEventCallback(categories = WskCategory.CONNECTION, method = "disconnectEvent", requires = Backlog.class)
@interface Farewell {}

@WskEventCallback(categories = WskCategory.CONNECTION, method = "sendBacklogEvent", requires = Farewell.class)
@interface Backlog {}

class Handler {
    @Farewell
    @Backlog
    void event() {}
}
