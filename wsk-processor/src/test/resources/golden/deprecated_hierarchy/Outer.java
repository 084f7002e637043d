package golden.deprecated.hierarchy;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;
import io.wsk.annotations.WskSendBacklogEvent;

/** @deprecated superseded, and so is everything in it */
@Deprecated(forRemoval = true)
public class Outer {
    public static class Base {
        @WskReceiveEvent
        public void received() {}

        /** @deprecated superseded */
        @Deprecated
        @WskDisconnectEvent
        public void disconnected() {}

        /** @deprecated superseded */
        @Deprecated(forRemoval = true)
        @WskSendBacklogEvent
        public static void backlog() {}
    }
}
