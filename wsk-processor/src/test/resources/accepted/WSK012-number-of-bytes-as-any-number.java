package cases;

import io.wsk.annotations.WskDisconnectEvent;
import io.wsk.annotations.WskReceiveEvent;

abstract class Base {
    @WskDisconnectEvent
    void disconnected() {}
}

class Ints extends Base {
    @WskReceiveEvent
    int received() {
        return 0;
    }
}

class Longs extends Base {
    @WskReceiveEvent
    long received() {
        return 0;
    }
}

class Shorts extends Base {
    @WskReceiveEvent
    short received() {
        return 0;
    }
}

class Boxed extends Base {
    @WskReceiveEvent
    Integer received() {
        return 0;
    }
}
