package golden.kinds;

import io.wsk.annotations.WskSendBacklogEvent;

record RecordHandler(int id) {
    @WskSendBacklogEvent
    void backlog() {}
}
