package golden.nested;

import io.wsk.annotations.WskAcceptEvent;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSendBacklogEvent;
import io.wsk.runtime.AcceptVerdict;
import io.wsk.runtime.WskAccept;

public class Outer {
    public static class Public {
        @WskSendBacklogEvent
        void backlog() {}
    }

    protected static class Protected {
        @WskSendBacklogEvent
        void backlog() {}
    }

    class Inner {
        @WskReceiveFromEvent
        void received() {}

        class Deep {
            @WskAcceptEvent
            AcceptVerdict accepted(WskAccept accept) {
                return accept.withoutCallbacks();
            }
        }
    }

    private static class Hidden {
        public static class Table {}
    }

    interface Api {
        class Impl {
            @WskSendBacklogEvent
            void backlog() {}
        }
    }

    static Class<?> hidden() {
        return Hidden.Table.class;
    }
}
