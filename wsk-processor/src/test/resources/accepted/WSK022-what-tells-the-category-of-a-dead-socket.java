package cases;

import io.wsk.annotations.WskCategory;
import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;
import io.wsk.annotations.WskSocketDeadEvent;

/** Leaves it to its subclasses. */
abstract class Base {
    @WskSocketDeadEvent
    void dead() {}
}

interface Dead {
    @WskSocketDeadEvent
    default void dead() {}
}

class ByAnotherEvent extends Base {
    @WskReceiveFromEvent
    void received() {}
}

@WskDispatchTable(category = WskCategory.LISTEN)
class ByChoice extends Base {}

/** Ask for nothing: they may be the superclasses of others. */
class Undecided extends Base {}

class AlsoUndecided implements Dead {}
