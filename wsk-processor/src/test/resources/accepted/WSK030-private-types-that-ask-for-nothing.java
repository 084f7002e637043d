package cases;

import io.wsk.annotations.WskSendBacklogEvent;

class Outer {
    static class Handler {
        private Handler() {}

        @WskSendBacklogEvent
        void backlog() {}
    }

    protected static class Other extends Handler {}

    private interface Silent {}

    /** Inherits only, and nobody asks for its table. */
    private static class Heir extends Handler implements Silent {}

    final Silent silent = new Heir();
    static final int MASK = Outer_HandlerDispatch.EVENT_MASK | Outer_OtherDispatch.EVENT_MASK;
}
