package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskSendBacklogEvent;

class Outer {
    private enum Constant {
    //      ^ ERROR[WSK030]: the dispatch table must be able to name its handler class; found: Outer.Constant is private
    //     fix: remove private from Outer.Constant
        ONE;

        @WskSendBacklogEvent
        void backlog() {}
    }


    private class Inner {
    //      ^ ERROR[WSK030]: the dispatch table must be able to name its handler class; found: Outer.Inner is private
    //     fix: remove private from Outer.Inner
        @WskSendBacklogEvent
        void backlog() {}
    }

    /** Declares none, but asks for a table. */
    @WskDispatchTable
    private static class Heir extends Numbers {}
    //             ^ ERROR[WSK030]: the dispatch table must be able to name its handler class; found: Outer.Heir is private
    //     fix: remove private from Outer.Heir

    static class Numbers {
        @WskSendBacklogEvent
        void backlog() {}
    }

    private final Object[] all = {Constant.ONE, new Inner(), new Heir()};
    static final int MASK = Outer_ConstantDispatch.EVENT_MASK | Outer_HeirDispatch.EVENT_MASK;
}
