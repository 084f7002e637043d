package golden.kinds;

import io.wsk.annotations.WskSendBacklogEvent;

enum EnumHandler {
    FIRST,
    SECOND {
        @Override
        void backlog() {}
    };

    @WskSendBacklogEvent
    void backlog() {}
}
