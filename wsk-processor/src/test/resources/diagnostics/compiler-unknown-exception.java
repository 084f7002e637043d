package cases;

import io.wsk.annotations.WskReceiveFromEvent;

class Handler {
    @WskReceiveFromEvent
    void received() throws Missing {}
    //                     ^ ERROR[compiler]: cannot find symbol
}
