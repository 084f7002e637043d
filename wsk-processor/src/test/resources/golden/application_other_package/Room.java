package golden.application;

import io.wsk.annotations.WskReceiveFromEvent;

class Room<T> {
    @WskReceiveFromEvent
    void received() {}
}
