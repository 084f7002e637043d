package cases;

import io.wsk.annotations.WskReceiveFromEvent;

interface Receives {
    @WskReceiveFromEvent
    default void received() {}
}

interface Left extends Receives {}

interface Right extends Receives {
    @Override
    default void received() {}
}

class Base implements Left {}

class Handler extends Base implements Right, Receives {}
