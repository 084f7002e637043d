package cases;

import io.wsk.annotations.WskReceiveFromEvent;

class Base {
    @WskReceiveFromEvent
    static void received() {}
}

class Annotated extends Base {
    @WskReceiveFromEvent
    static void received() {}
}

class Another extends Base {
    static void received() {}

    @WskReceiveFromEvent
    void receivedHere() {}
}
