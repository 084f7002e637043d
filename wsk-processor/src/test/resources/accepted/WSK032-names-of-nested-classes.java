package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

class Outer {
    static class Inner {
        @WskReceiveFromEvent
        void received() {}
    }

    /** Another class than the table of the outer class. */
    static class OuterDispatch {}

    @WskReceiveFromEvent
    void received() {}
}

/** Would clash, if it had not another name. */
@WskDispatchTable(name = "Outer_InnerTable")
class Outer_Inner {
    @WskReceiveFromEvent
    void received() {}
}

class OuterInner {
    @WskReceiveFromEvent
    void received() {}
}
