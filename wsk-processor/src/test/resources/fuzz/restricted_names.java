package restricted_names;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;

/** Names that no class or method may have. */
class record {
    @WskDisconnectEvent
    void disconnected() {}

    static class Inner {
        @WskDisconnectEvent
        static void disconnected(Inner inner) {}

        @WskSendBacklogEvent
        void _() {}
    }
}

class Outer {
    class yield {
        @WskReceiveFromEvent
        static void received() {}
    }
}

class Listener {
    @WskAcceptEvent
    record accepted() {
        return null;
    }
}

@WskApplication({record.class, record.Inner.class, Listener.class})
class var {}

class _ {
    @WskReceiveFromEvent
    void received() {}
}
