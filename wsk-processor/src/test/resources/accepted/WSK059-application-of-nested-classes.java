package cases;

import io.wsk.annotations.WskApplication;
import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveFromEvent;

/** They exist as soon as the class around them does. */
@WskApplication({App.Inside.class, App.Deeper.Inside.class})
class App {
    static class Inside {
        @WskDisconnectEvent
        void disconnected() {}
    }

    static class Deeper {
        static class Inside {
            @WskReceiveFromEvent
            void received() {}
        }
    }
}
