package same_name_twice;

import io.wsk.annotations.WskReceiveFromEvent;

class Handler {
    @WskReceiveFromEvent
    void received() {}
}

interface Handler<T> {}
