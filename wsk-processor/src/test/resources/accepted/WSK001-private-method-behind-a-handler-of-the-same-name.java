package cases;

import io.wsk.annotations.WskSendBacklogEvent;

class Base {
    void use() {
        backlog();
    }

    private void backlog() {}
}

/** Overrides nothing: the method of the superclass is private. */
class Handler extends Base {
    @WskSendBacklogEvent
    void backlog() {}
}
