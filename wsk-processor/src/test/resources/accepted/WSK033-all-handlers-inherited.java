package cases;

import io.wsk.annotations.WskDispatchTable;
import io.wsk.annotations.WskReceiveFromEvent;

interface Receives {
    @WskReceiveFromEvent
    default void received() {}
}

@WskDispatchTable
class Handler implements Receives {}

@WskDispatchTable
abstract class Base implements Receives {
    @Override
    public void received() {}
}
