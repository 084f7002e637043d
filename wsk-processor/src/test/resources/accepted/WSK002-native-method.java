package cases;

import io.wsk.annotations.WskSendBacklogEvent;

/** Has no body here, but somewhere. */
class Handler {
    @WskSendBacklogEvent
    native void backlog(long bytes);
}
