package golden.broken;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveEvent;

class Listener {
    @WskAcceptEvent
    String accepted() {
        return "";
    }
}

@WskDispatchTable(name = "no name")
class Watcher {
    @WskReceiveEvent
    void größer() {}
}
