package golden.named;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

@WskDispatchTable(name = "Callbacks")
final class Handler {
    @WskReceiveFromEvent
    void received() {}
}
