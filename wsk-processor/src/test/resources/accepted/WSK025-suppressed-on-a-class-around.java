package cases;

import io.wsk.annotations.WskReceiveEvent;

@SuppressWarnings("wsk:025")
class Outer {
    static class Middle {
        class Handler {
            @WskReceiveEvent
            void received() {}
        }
    }
}
