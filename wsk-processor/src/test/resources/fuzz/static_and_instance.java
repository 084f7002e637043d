package static_and_instance;

import io.wsk.annotations.WskDisconnectEvent;

class Base {
    @WskDisconnectEvent
    static void disconnected() {}
}

class Handler extends Base {
    @WskDisconnectEvent
    void disconnected() {}
}

class Other {
    @WskDisconnectEvent
    void disconnected() {}
}

class OtherHandler extends Other {
    @WskDisconnectEvent
    static void disconnected() {}
}
