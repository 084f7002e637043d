package cases;

import io.wsk.annotations.WskSendBacklogEvent;

class Outer {
    /** What its subclasses have in common; nobody can make one. */
    private abstract static class Base {
        @WskSendBacklogEvent
        void backlog() {}
    }

    static class Handler extends Base {
        private Handler() {}
    }

    protected static class Other extends Base {}

    private interface Silent {}

    private static class Helper implements Silent {
        void backlog() {}
    }

    final Silent helper = new Helper();
    final Handler handler = new Handler();
    static final int MASK = Outer_HandlerDispatch.EVENT_MASK | Outer_OtherDispatch.EVENT_MASK;
}
